package vn.camtay.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.identity.SignedIn;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.MovingClock;
import vn.camtay.testkit.StatementCounter;

/** A city with a department and two wards, of which one has two divisions open and one that has ended. */
@ExtendWith(DatabaseExtension.class)
class UnitsInReachIT {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final UnitRepository rows = new UnitRepository();
    private UnitService units;
    private long ward;
    private long office;
    private long counter;
    private long ended;

    @BeforeEach
    void wire(EntityManager database) {
        rows.entityManager = database;
        units = OrganisationWorld.units(database, MovingClock.at("2026-11-24T08:00"));
        units.currentUser = new CurrentUser();
        long city = opened(Facts.city());
        opened(Facts.unit("10530", UnitKind.WARD, "Phường Ái Quốc", city));
        ward = opened(Facts.unit("10525", UnitKind.WARD, "Phường Hải Dương", city));
        opened(Facts.unit("SNV", UnitKind.DEPARTMENT, "Sở Nội vụ", city));
        office = opened(Facts.unit("10525-VP", UnitKind.DIVISION, "Văn phòng", ward));
        counter = opened(Facts.unit("10525-HCC", UnitKind.DIVISION, "Trung tâm Phục vụ hành chính công", ward));
        ended = opened(Facts.ended("10525-X", UnitKind.DIVISION, "Phòng cũ", ward, TODAY.minusDays(1)));
    }

    @Test
    void ofACoordinatorAreAllButDivisionsInOneStatement(StatementCounter statements) {
        as(Role.COORDINATOR, Set.of());
        statements.reset();

        assertThat(units.inReach())
                .extracting(UnitRow::name)
                .containsExactly(Facts.city().name(), "Sở Nội vụ", "Phường Ái Quốc", "Phường Hải Dương");
        assertThat(statements.count()).isEqualTo(1);
    }

    @Test
    void ofAHeadAreTheirOwnWithWhatIsBelow(StatementCounter statements) {
        as(Role.HEAD, Set.of(ward, office, counter, ended));
        statements.reset();

        assertThat(units.inReach())
                .extracting(UnitRow::name)
                .containsExactly("Phường Hải Dương", "Trung tâm Phục vụ hành chính công", "Văn phòng");
        assertThat(statements.count()).isEqualTo(1);
    }

    @Test
    void ofTheHeadOfADivisionIsThatAlone() {
        as(Role.HEAD, Set.of(office));

        assertThat(units.inReach()).extracting(UnitRow::id).containsExactly(office);
    }

    @Test
    void ofAnOfficialAreNone() {
        as(Role.OFFICIAL, Set.of());

        assertThat(units.inReach()).isEmpty();
    }

    private void as(Role role, Set<Long> own) {
        units.currentUser.become(new SignedIn(1, "x", "x", null, Set.of(role), own, "vi", Instant.EPOCH, 0));
    }

    private long opened(UnitCommand command) {
        Unit unit = Unit.open(command);
        rows.add(unit);
        return unit.id();
    }
}
