package vn.camtay.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.identity.Role;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.StatementCounter;

@ExtendWith(DatabaseExtension.class)
class CounterServiceIT {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private HeadsDesk desk;
    private EntityManager database;

    @BeforeEach
    void aHeadAtTheDesk(EntityManager entityManager) {
        database = entityManager;
        desk = new HeadsDesk(entityManager);
    }

    private CounterCommand counter(String name, Integer minimum, LocalDate from, LocalDate to, Long... posts) {
        return new CounterCommand(name, minimum, List.of(posts), from, to);
    }

    private CounterRow only() {
        database.flush();
        database.clear();
        List<CounterRow> rows = desk.counters.list(desk.ward);
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    @Test
    void aHeadSetsUpACounterOfTheirUnit() {
        desk.counters.open(desk.centre, counter("  Hộ tịch ", 1, TODAY, null, desk.justice));

        CounterRow row = only();

        assertThat(row.name()).isEqualTo("Hộ tịch");
        assertThat(row.unitName()).isEqualTo("Trung tâm Phục vụ hành chính công");
        assertThat(row.posts()).extracting(PostRow::code).containsExactly("P05");
        assertThat(row.staff()).isEqualTo(2);
        assertThat(desk.events.fired()).hasSize(1).first().isInstanceOf(CounterChanged.class);
    }

    @Test
    void everyReasonIsSaidAtOnce() {
        assertThatThrownBy(() -> desk.counters.open(desk.centre, counter(" ", 51, TODAY, TODAY.minusDays(1))))
                .isInstanceOf(CounterRefusedException.class)
                .hasMessageContaining("counterName")
                .hasMessageContaining("counterMinimum")
                .hasMessageContaining("counterPosts")
                .hasMessageContaining("counterDates");
        assertThatThrownBy(() -> desk.counters.open(desk.centre, counter("A", -1, null, null, desk.justice)))
                .hasMessageContaining("counterMinimum")
                .hasMessageContaining("counterFrom");
        assertThatThrownBy(() -> desk.counters.open(desk.centre, counter("A", 1, TODAY, null, 999_999L)))
                .hasMessageContaining("postUnknown");
    }

    @Test
    void aPostNoLongerInUseIsNotNamedAnewAndStaysWhereItIsNamed() {
        long id = desk.counters.open(desk.centre, counter("Hộ tịch", 1, TODAY, null, desk.justice));
        desk.rows.run("update post set retired = true where id = ?1", desk.justice);

        assertThatThrownBy(() -> desk.counters.open(desk.centre, counter("Khác", 1, TODAY, null, desk.justice)))
                .hasMessageContaining("postRetired");
        long version = desk.counters.require(id).version();
        desk.counters.change(id, version, counter("Hộ tịch", 2, TODAY, null, desk.justice, desk.land));

        assertThat(only().posts()).extracting(PostRow::id).containsExactly(desk.justice, desk.land);
    }

    @Test
    void oneNameIsNotUsedTwiceOnTheSameDays() {
        desk.counters.open(desk.centre, counter("Hộ tịch", 1, TODAY, TODAY.plusDays(9), desk.justice));

        assertThatThrownBy(() ->
                        desk.counters.open(desk.centre, counter("ho tich", 1, TODAY.plusDays(9), null, desk.justice)))
                .hasMessageContaining("counterTwice");
        desk.counters.open(desk.centre, counter("Hộ tịch", 2, TODAY.plusDays(10), null, desk.justice));
        desk.counters.open(desk.ward, counter("Hộ tịch", 2, TODAY, null, desk.justice));

        assertThat(desk.counters.list(desk.ward)).hasSize(3);
    }

    @Test
    void whatHoldsFromALaterDayEndsTheFormerTheDayBefore() {
        long id = desk.counters.open(desk.centre, counter("Hộ tịch", 1, TODAY, null, desk.justice));

        desk.counters.change(
                id, only().version(), counter("Hộ tịch", 2, TODAY.plusDays(5), null, desk.justice, desk.land));

        database.flush();
        database.clear();
        assertThat(desk.counters.list(desk.ward))
                .extracting(CounterRow::minimum, CounterRow::validFrom, CounterRow::validTo)
                .containsExactly(tuple(1, TODAY, TODAY.plusDays(4)), tuple(2, TODAY.plusDays(5), null));
    }

    @Test
    void theSameFirstDayChangesTheCounterItself() {
        long id = desk.counters.open(desk.centre, counter("Hộ tịch", 1, TODAY, null, desk.justice));

        desk.counters.change(id, only().version(), counter("Hộ tịch", 2, TODAY, TODAY.plusDays(1), desk.land));

        CounterRow row = only();
        assertThat(row.minimum()).isEqualTo(2);
        assertThat(row.posts()).extracting(PostRow::code).containsExactly("P08");
        desk.clock.advance(Duration.ofHours(39));
        assertThat(desk.counters.list(desk.ward)).isEmpty();
    }

    @Test
    void aStalePageChangesNothing() {
        long id = desk.counters.open(desk.centre, counter("Hộ tịch", 1, TODAY, null, desk.justice));
        long version = only().version();
        desk.counters.change(id, version, counter("Hộ tịch", 2, TODAY, null, desk.justice));

        assertThatThrownBy(() -> desk.counters.change(id, version, counter("Hộ tịch", 3, TODAY, null, desk.justice)))
                .isInstanceOf(OptimisticLockException.class);
    }

    @Test
    void otherUnitsAreNotFound() {
        long id = desk.counters.open(desk.centre, counter("Hộ tịch", 1, TODAY, null, desk.justice));

        assertThatThrownBy(() -> desk.counters.open(desk.otherWard, counter("A", 1, TODAY, null, desk.justice)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> desk.counters.list(desk.otherWard)).isInstanceOf(NotFoundException.class);
        desk.become(desk.stranger, Set.of(Role.HEAD), Set.of(desk.otherWard));
        assertThatThrownBy(() -> desk.counters.require(id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> desk.counters.require(0)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void holesAreTold() {
        long none = desk.rows.post("P17", "Một cửa");
        desk.counters.open(desk.centre, counter("Không ai", 1, TODAY, null, none));
        desk.counters.open(desk.centre, counter("Thiếu", 3, TODAY, null, desk.justice));

        assertThat(desk.counters.list(desk.ward))
                .extracting(CounterRow::name, CounterRow::isOrphan, CounterRow::isUnderstaffed)
                .containsExactly(tuple("Không ai", true, false), tuple("Thiếu", false, true));
    }

    @Test
    void theListTakesTheSameStatementsWhateverItsLength(StatementCounter statements) {
        for (int i = 0; i < 12; i++) {
            desk.counters.open(desk.centre, counter("Quầy " + i, 1, TODAY, null, desk.justice, desk.land));
        }
        statements.reset();

        assertThat(desk.counters.list(desk.ward)).hasSize(12);

        assertThat(statements.count()).isEqualTo(6);
    }
}
