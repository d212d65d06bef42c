package vn.camtay.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.shared.event.ActionRefused;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.identity.SignedIn;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.testkit.CityRows;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.StatementCounter;

@ExtendWith(DatabaseExtension.class)
class AuditRepositoryIT {
    private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");
    private static final PageQuery FIRST = PageQuery.page(1, 50);

    private final AuditRepository trail = new AuditRepository();

    private record SeatGiven(long actorId, Instant occurredAt, long subjectId, int seats) implements DomainEvent {
        @Override
        public String subjectType() {
            return "session";
        }
    }

    @BeforeEach
    void fill(EntityManager entityManager) {
        trail.entityManager = entityManager;
        CityRows city = new CityRows(entityManager);
        long official = city.official("Đặng Thị Thủy", city.unit("10525", "WARD", "Phường Hải Dương", null));
        Optional<SignedIn> thuy = Optional.of(
                new SignedIn(5, "thuydt", "Đặng Thị Thủy", official, Set.of(Role.OFFICIAL), Set.of(), "vi", NOW, 1));
        trail.add(AuditEntry.of(new SeatGiven(5, NOW, 31, 20), thuy));
        trail.add(AuditEntry.of(new SeatGiven(0, NOW.plusSeconds(1), 32, 5), Optional.empty()));
        trail.add(AuditEntry.of(
                new ActionRefused(5, NOW.plusSeconds(2), "/session/plan.xhtml", "REFUSED", List.of("a.b", "c.d")),
                thuy));
        entityManager.flush();
    }

    @Test
    void aFactIsKeptWithItsActorItsRecordAndItsDetails() {
        AuditRow row = search(null, null, "session", 31L).get(0);

        assertThat(row.actorUserName()).isEqualTo("thuydt");
        assertThat(row.actorName()).isEqualTo("Đặng Thị Thủy");
        assertThat(row.action()).isEqualTo("SeatGiven");
        assertThat(row.details()).isEqualTo("seats=20");
        assertThat(row.occurredAt()).isEqualTo(NOW);
    }

    @Test
    void aRefusalIsKeptWithItsReasons() {
        AuditRow row = search(null, "REFUSED", null, null).get(0);

        assertThat(row.refused()).isTrue();
        assertThat(row.details()).isEqualTo("where=/session/plan.xhtml; reasons=a.b,c.d");
    }

    @Test
    void theTrailIsSearchedByNameWithoutMarksAndShownNewestFirst() {
        assertThat(search("dang thi thuy", null, null, null))
                .extracting(AuditRow::refused)
                .containsExactly(true, false);
        assertThat(search("thuydt", null, null, null)).hasSize(2);
        assertThat(search("nguyen", null, null, null)).isEmpty();
    }

    @Test
    void theFirstMomentOfARangeIsInItAndTheLastIsNot() {
        AuditFilter range = new AuditFilter(null, null, null, null, NOW.plusSeconds(1), NOW.plusSeconds(2), null);

        assertThat(trail.search(range, FIRST).rows())
                .extracting(AuditRow::subjectId)
                .containsExactly(32L);
    }

    @Test
    void aSearchTakesTwoStatements(StatementCounter statements) {
        statements.reset();

        search(null, null, null, null);

        assertThat(statements.count()).isEqualTo(2);
    }

    @Test
    void thereIsNoWayToChangeOrRemoveAnEntry() {
        assertThat(Arrays.stream(AuditRepository.class.getDeclaredMethods())
                        .filter(method -> !method.isSynthetic())
                        .map(Method::getName)
                        .filter(name -> !name.startsWith("_persistence")))
                .containsOnly("add", "addAll", "search", "where", "given", "subjectTypes", "actions");
        assertThat(AuditEntry.class.getDeclaredMethods())
                .filteredOn(method -> method.getReturnType() == void.class)
                .filteredOn(method -> !method.getName().startsWith("_persistence") && !method.isSynthetic())
                .isEmpty();
    }

    private List<AuditRow> search(String who, String action, String subjectType, Long subjectId) {
        return trail.search(new AuditFilter(who, action, subjectType, subjectId, null, null, null), FIRST)
                .rows();
    }
}
