package vn.camtay.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.shared.error.ForbiddenException;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.StatementCounter;

@ExtendWith(DatabaseExtension.class)
class LeaveServiceIT {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    private HeadsDesk desk;

    @BeforeEach
    void aHeadAtTheDesk(EntityManager database) {
        desk = new HeadsDesk(database);
    }

    private LeaveOutcome enter(long officialId, HalfDay first, HalfDay last, LeaveKind kind) {
        return desk.leaves.enter(new EnterLeaveCommand(officialId, first, last, kind, null));
    }

    @Test
    void aStretchIsEnteredByHalfDaysOfOfficeTime() {
        LeaveOutcome outcome = enter(desk.lan, HalfDay.afternoon(FRIDAY), HalfDay.morning(MONDAY), LeaveKind.ANNUAL);

        assertThat(outcome.halfDays()).containsExactly(HalfDay.afternoon(FRIDAY), HalfDay.morning(MONDAY));
        assertThat(desk.leaves.ofUnit(desk.ward, FRIDAY, MONDAY))
                .extracting(LeaveRow::halfDay)
                .containsExactly(HalfDay.afternoon(FRIDAY), HalfDay.morning(MONDAY));
        assertThat(desk.events.fired()).hasSize(1).first().isInstanceOf(LeaveEntered.class);
    }

    @Test
    void aUnitsLeaveTakesTheSameStatementsHoweverManyHalfDays(StatementCounter statements) {
        enter(desk.lan, HalfDay.morning(FRIDAY), HalfDay.morning(FRIDAY), LeaveKind.ANNUAL);
        statements.reset();
        desk.leaves.ofUnit(desk.ward, FRIDAY, MONDAY);
        int forOne = statements.count();
        enter(desk.lan, HalfDay.afternoon(FRIDAY), HalfDay.afternoon(MONDAY), LeaveKind.ANNUAL);
        statements.reset();

        assertThat(desk.leaves.ofUnit(desk.ward, FRIDAY, MONDAY)).hasSizeGreaterThan(2);

        assertThat(statements.count()).isEqualTo(forOne).isLessThanOrEqualTo(5);
    }

    @Test
    void theSameAgainChangesNothingAndAnotherKindChangesTheKind() {
        enter(desk.lan, HalfDay.morning(FRIDAY), HalfDay.afternoon(FRIDAY), LeaveKind.ANNUAL);

        assertThat(enter(desk.lan, HalfDay.morning(FRIDAY), HalfDay.afternoon(FRIDAY), LeaveKind.ANNUAL))
                .extracting(LeaveOutcome::fresh, LeaveOutcome::changed, LeaveOutcome::unchanged)
                .containsExactly(0, 0, 2);
        assertThat(enter(desk.lan, HalfDay.morning(FRIDAY), HalfDay.morning(MONDAY), LeaveKind.SICK))
                .extracting(LeaveOutcome::fresh, LeaveOutcome::changed, LeaveOutcome::unchanged)
                .containsExactly(1, 2, 0);
        assertThat(desk.events.fired()).hasSize(2);
    }

    @Test
    void everyReasonIsSaidAtOnce() {
        assertThatThrownBy(() -> enter(desk.stranger, HalfDay.afternoon(MONDAY), HalfDay.morning(MONDAY), null))
                .isInstanceOf(LeaveRefusedException.class)
                .hasMessageContaining("leaveStranger")
                .hasMessageContaining("leaveOrder")
                .hasMessageContaining("leaveKind");
        assertThatThrownBy(() -> enter(
                        desk.lan,
                        HalfDay.morning(FRIDAY.plusDays(1)),
                        HalfDay.afternoon(FRIDAY.plusDays(2)),
                        LeaveKind.SICK))
                .hasMessageContaining("leaveDayOff");
        assertThatThrownBy(() ->
                        enter(desk.lan, HalfDay.morning(FRIDAY), HalfDay.morning(FRIDAY.plusDays(201)), LeaveKind.SICK))
                .hasMessageContaining("leaveLong");
        assertThatThrownBy(() -> enter(desk.lan, null, null, LeaveKind.SICK)).hasMessageContaining("leaveDates");
        assertThatThrownBy(() -> enter(
                        desk.lan, HalfDay.morning(LocalDate.of(26, 11, 27)), HalfDay.morning(FRIDAY), LeaveKind.SICK))
                .hasMessageContaining("leaveYear");
        assertThatThrownBy(() -> desk.leaves.enter(new EnterLeaveCommand(
                        desk.lan, HalfDay.morning(FRIDAY), HalfDay.morning(FRIDAY), LeaveKind.SICK, "x".repeat(201))))
                .hasMessageContaining("leaveNote");
    }

    @Test
    void leaveIsTakenBack() {
        enter(desk.lan, HalfDay.morning(FRIDAY), HalfDay.morning(FRIDAY), LeaveKind.SICK);
        long id = desk.leaves.ofUnit(desk.ward, FRIDAY, FRIDAY).get(0).id();

        desk.leaves.takeBack(id);

        assertThat(desk.leaves.ofUnit(desk.ward, FRIDAY, FRIDAY)).isEmpty();
        assertThatThrownBy(() -> desk.leaves.takeBack(id)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void anOfficialSeesTheirOwnAndKeepsNobodys() {
        enter(desk.lan, HalfDay.morning(FRIDAY), HalfDay.morning(FRIDAY), LeaveKind.SICK);
        enter(desk.vinh, HalfDay.morning(FRIDAY), HalfDay.morning(FRIDAY), LeaveKind.SICK);
        long id = desk.leaves.ofUnit(desk.centre, FRIDAY, FRIDAY).get(0).id();
        desk.becomeOfficial(desk.lan);

        assertThat(desk.leaves.mine(FRIDAY)).extracting(LeaveRow::officialId).containsExactly(desk.lan);
        assertThat(desk.leaves.isKeeper()).isFalse();
        assertThat(desk.leaves.keptUnits()).isEmpty();
        assertThatThrownBy(() -> desk.leaves.ofUnit(desk.centre, FRIDAY, FRIDAY))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> desk.leaves.takeBack(id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> enter(desk.lan, HalfDay.morning(MONDAY), HalfDay.morning(MONDAY), LeaveKind.ANNUAL))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void theClerkKeepsTheUnitsLeaveWhileTheTaskLasts() {
        desk.deputies.make(new MakeDeputyCommand(
                desk.ward, desk.vinh, DeputyTask.LEAVE, LocalDate.of(2026, 11, 25), LocalDate.of(2026, 11, 26)));
        desk.becomeOfficial(desk.vinh);

        enter(desk.lan, HalfDay.morning(MONDAY), HalfDay.morning(MONDAY), LeaveKind.ANNUAL);
        assertThat(desk.leaves.keptUnits()).extracting(UnitRow::code).containsExactly("10525", "10525-TTHCC");
        assertThat(desk.leaves.people(desk.centre))
                .extracting(OfficialContact::fullName)
                .containsExactly("Trần Thị Lan");

        desk.clock.advance(Duration.ofHours(39));
        assertThat(desk.leaves.isKeeper()).isFalse();
        assertThatThrownBy(() -> enter(desk.lan, HalfDay.morning(MONDAY), HalfDay.morning(MONDAY), LeaveKind.SICK))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void whoIsAwayIsToldToOtherServicesWithoutTheReason() {
        enter(desk.lan, HalfDay.morning(MONDAY), HalfDay.morning(MONDAY), LeaveKind.SICK);

        assertThat(desk.leaves.leaves(List.of(desk.lan, desk.vinh), MONDAY, MONDAY))
                .containsExactly(new OfficialLeave(desk.lan, HalfDay.morning(MONDAY)));
    }
}
