package vn.camtay.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.catalogue.CatalogueWorld;
import vn.camtay.enrolment.EnrolmentStatus;
import vn.camtay.shared.error.DomainException;
import vn.camtay.sheet.RowOutcome;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.MovingClock;

/** A module decides its marks on 6 December 2026; its meeting is from 08:00 to 11:00 on the 7th. */
@ExtendWith(DatabaseExtension.class)
class StatusSetServiceIT {
    private RollDesk desk;
    private StatusSetService sets;

    @BeforeEach
    void desk(EntityManager entityManager) {
        desk = new RollDesk(entityManager);
        desk.as(desk.an);
        sets = new StatusSetService();
        sets.settings = desk.statuses();
        sets.modules = CatalogueWorld.modules(entityManager, desk.clock, desk.events);
        sets.currentUser = desk.currentUser;
        sets.clock = desk.clock;
        sets.events = desk.events;
        now(MovingClock.at("2026-12-06T10:00").instant());
    }

    /** LATE counts half and is called otherwise, LEFT_EARLY is not used, a business trip is justified, no other excuse is. */
    private void decide(boolean leftOut) {
        List<StatusRule> rules = new ArrayList<>(StatusSet.USUAL.all());
        rules.replaceAll(rule -> switch (rule.status()) {
            case LATE ->
                new StatusRule(rule.status(), true, "Vào lớp trễ", "Joined late", 50, false, List.of(), List.of());
            case LEFT_EARLY -> new StatusRule(rule.status(), false, null, null, 100, false, List.of(), List.of());
            case EXCUSED ->
                new StatusRule(
                        rule.status(), true, null, null, 0, leftOut, List.of("Đi công tác"), List.of("Việc riêng"));
            default -> rule;
        });
        sets.decide(desk.module, rules);
        desk.entityManager.flush();
    }

    private void now(Instant moment) {
        desk.clock.advance(Duration.between(desk.clock.instant(), moment));
    }

    private void theDay() {
        now(MovingClock.at("2026-12-07T08:10").instant());
    }

    private RollRow mark(AttendanceStatus status, LocalTime time, String reason) {
        return desk.roll.mark(new MarkCommand(desk.meeting, desk.an, status, time, reason, false, null));
    }

    @Test
    void whatIsDecidedHoldsFromTheNextDayAndTheLaterWordOfADayCounts() {
        decide(false);
        decide(true);

        assertThat(sets.today(desk.module).uses(AttendanceStatus.LEFT_EARLY)).isTrue();
        assertThat(sets.tomorrow(desk.module).uses(AttendanceStatus.LEFT_EARLY)).isFalse();
        assertThat(sets.tomorrow(desk.module).mayJustify()).isTrue();
        assertThat(desk.events.fired())
                .hasOnlyElementsOfType(ModuleStatusesSet.class)
                .hasSize(2);
    }

    @Test
    void aMeetingOfTheDayBeforeKeepsItsMarks() {
        theDay();
        decide(true);

        assertThat(mark(AttendanceStatus.LEFT_EARLY, LocalTime.of(10, 0), null).minutes())
                .isEqualTo(120);
    }

    @Test
    void theRollOffersWhatIsUsedAndCountsItsShare() {
        decide(true);
        theDay();

        assertThat(desk.roll.rollCall(desk.meeting).statuses().used())
                .containsExactly(
                        AttendanceStatus.PRESENT,
                        AttendanceStatus.LATE,
                        AttendanceStatus.ABSENT,
                        AttendanceStatus.EXCUSED);
        assertThat(mark(AttendanceStatus.LATE, LocalTime.of(9, 0), null).minutes())
                .isEqualTo(60);
        assertThatThrownBy(() -> mark(AttendanceStatus.LEFT_EARLY, LocalTime.of(10, 0), null))
                .isInstanceOf(AttendanceRefusedException.class)
                .satisfies(refused -> assertThat(((DomainException) refused).reasons())
                        .extracting("key")
                        .containsExactly("attendance.refused.statusNotUsed"));
    }

    @Test
    void anExcuseFromTheListDecidesWhetherTheMeetingIsLeftOut() {
        decide(true);
        theDay();

        assertThat(mark(AttendanceStatus.EXCUSED, null, "Đi công tác").justified())
                .isTrue();
        assertThat(mark(AttendanceStatus.EXCUSED, null, "Việc riêng").justified())
                .isFalse();
    }

    @Test
    void aModuleThatLeavesNoExcuseOutCallsAbsentWhoWasNeverThere() {
        decide(false);
        theDay();
        mark(AttendanceStatus.EXCUSED, null, "Đi công tác");
        desk.roll.mark(new MarkCommand(desk.meeting, desk.huong, AttendanceStatus.PRESENT, null, null, false, null));
        now(RollDesk.ENDS);

        desk.roll.lock(desk.session);

        assertThat(desk.settled)
                .containsEntry(desk.an, EnrolmentStatus.NO_SHOW)
                .containsEntry(desk.huong, EnrolmentStatus.ATTENDED);
    }

    @Test
    void lateByHalfIsPartlyAttended() {
        decide(true);
        theDay();
        mark(AttendanceStatus.LATE, LocalTime.of(8, 20), null);
        desk.roll.mark(new MarkCommand(desk.meeting, desk.huong, AttendanceStatus.PRESENT, null, null, false, null));
        now(RollDesk.ENDS);

        desk.roll.lock(desk.session);

        assertThat(desk.settled).containsEntry(desk.an, EnrolmentStatus.PARTLY_ATTENDED);
    }

    @Test
    void whoCheckedOutEarlyIsPresentWhereLeavingEarlyIsNotUsed() {
        decide(true);
        theDay();
        now(MovingClock.at("2026-12-07T10:20").instant());
        desk.checksIn(desk.huong, Direction.OUT, "d1");

        desk.roll.confirmCheckIns(desk.meeting, Set.of(desk.huong));

        assertThat(desk.row(desk.huong).status()).isEqualTo(AttendanceStatus.PRESENT);
    }

    @Test
    void severalAtOnceAndAFileFollowTheSameMarks() {
        decide(true);
        theDay();
        List<PlannedMark> several = desk.many.preview(
                Set.of(desk.an, desk.huong),
                new MarkCommand(
                        desk.meeting,
                        0,
                        AttendanceStatus.LEFT_EARLY,
                        LocalTime.of(10, 0),
                        null,
                        null,
                        false,
                        null,
                        null));
        assertThat(several).extracting(PlannedMark::outcome).containsOnly(RowOutcome.REFUSED);

        String file = "Họ và tên;Điểm danh;Giờ đến;Giờ về;Lý do vắng\n"
                + "Nguyễn Văn An;Vào lớp trễ;9:00;;\nĐặng Thị Hường;Vắng có lý do;;;đi công tác\n";
        List<PlannedMark> rows =
                desk.many.preview(desk.session, new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));

        assertThat(rows)
                .extracting(PlannedMark::status)
                .containsExactly(AttendanceStatus.LATE, AttendanceStatus.EXCUSED);
        assertThat(rows.get(0).minutes()).isEqualTo(60);
        assertThat(rows.get(1).justified()).isTrue();
        String early = "Họ và tên;Điểm danh;Giờ về\nNguyễn Văn An;Về sớm;10:00\n";
        assertThat(desk.many
                        .preview(desk.session, new ByteArrayInputStream(early.getBytes(StandardCharsets.UTF_8)))
                        .get(0)
                        .reasons())
                .singleElement()
                .satisfies(reason -> assertThat(reason.reason().key()).isEqualTo("attendance.refused.statusNotUsed"));
    }

    @Test
    void whatIsTypedFromPaperIsReadByTheSameMarks() {
        decide(true);
        StatusSet set = sets.tomorrow(desk.module);
        Attendance.Held held = new Attendance.Held(desk.session, desk.meeting, RollDesk.STARTS, RollDesk.ENDS, set);
        Mark trip = PaperEntry.read("CP đi công tác")
                .orElseThrow()
                .mark(held, desk.clock.getZone(), Duration.ofMinutes(15));
        Mark times =
                PaperEntry.read("8:00-10:00").orElseThrow().mark(held, desk.clock.getZone(), Duration.ofMinutes(15));

        assertThat(trip.justified()).isTrue();
        assertThat(times).isEqualTo(Mark.PRESENT);
    }
}
