package vn.camtay.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.shared.identity.SignedIn;
import vn.camtay.testkit.CityRows;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.MovingClock;

/** What a module asks for, decided on 1/12/2026; for all modules 80 % holds. */
@ExtendWith(DatabaseExtension.class)
class RequiredAttendanceIT {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    private final MovingClock clock = MovingClock.at("2026-12-01T08:00");
    private RequiredAttendanceService service;
    private EntityManager database;
    private long module;

    @BeforeEach
    void aModule(EntityManager given) {
        database = given;
        service = CatalogueWorld.attendances(given, clock);
        service.currentUser.become(new SignedIn(1, "lan", "Lan", null, Set.of(), Set.of(), "vi", clock.instant(), 0));
        module = new CityRows(given).module("M01", "Chứng thực");
    }

    @Test
    void withoutAShareOfItsOwnTheOfficesHolds() {
        assertThat(service.own(module)).isEmpty();
        assertThat(service.valueOn(module, DAY)).isEqualTo(80);
    }

    @Test
    void aShareHoldsFromTheDayOnWhichItWasDecided() {
        ask(90);

        assertThat(service.valueOn(module, DAY.minusDays(1))).isEqualTo(80);
        assertThat(service.valueOn(module, DAY)).isEqualTo(90);
        assertThat(service.own(module)).contains(90);
    }

    @Test
    void decidedAgainOnTheSameDayTheLastOneHolds() {
        ask(90);
        ask(60);

        assertThat(service.valueOn(module, DAY)).isEqualTo(60);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void takenBackTheOfficesHoldsAgainAndThePastStays() {
        ask(90);
        clock.advance(Duration.ofDays(1));
        ask(null);

        assertThat(service.valueOn(module, DAY)).isEqualTo(90);
        assertThat(service.valueOn(module, DAY.plusDays(1))).isEqualTo(80);
    }

    @Test
    void theSameAgainLeavesNoRow() {
        ask(null);
        assertThat(rows()).isZero();
        ask(90);
        clock.advance(Duration.ofDays(1));
        ask(90);

        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void aShareIsOneToAHundred() {
        ask(1);
        ask(100);

        assertThatThrownBy(() -> ask(0)).isInstanceOf(ModuleRefusedException.class);
        assertThatThrownBy(() -> ask(101)).isInstanceOf(ModuleRefusedException.class);
    }

    private void ask(Integer percent) {
        service.ask(module, percent);
        database.flush();
    }

    private long rows() {
        return ((Number) database.createNativeQuery("select count(*) from module_attendance")
                        .getSingleResult())
                .longValue();
    }
}
