package vn.camtay.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.camtay.attendance.AttendanceStatus;
import vn.camtay.attendance.PeriodLength;
import vn.camtay.attendance.TimePresent;
import vn.camtay.enrolment.EnrolmentStatus;

class TallyTest {
    private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");
    private static final PeriodLength USUAL = new PeriodLength(45, List.of());

    @Test
    void minutesAddUpAndMissedMeetingsAreToldApart() {
        Tally tally = Tally.of(
                List.of(
                        past(1, AttendanceStatus.PRESENT, 180),
                        past(2, AttendanceStatus.LATE, 150),
                        past(3, AttendanceStatus.ABSENT, 0),
                        past(4, AttendanceStatus.EXCUSED, 0),
                        past(5, null, null)),
                USUAL,
                NOW);

        assertThat(tally).isEqualTo(new Tally(5, TimePresent.of(330, 45), 900, 1, 1, 1));
    }

    @Test
    void aMeetingThatIsNotOverIsSilentWithoutBeingUnrecorded() {
        MeetingMark running = mark(1, NOW.minusSeconds(60), NOW.plusSeconds(1), null, null);
        MeetingMark justOver = mark(2, NOW.minusSeconds(60), NOW, null, null);

        assertThat(Tally.of(List.of(running), USUAL, NOW)).isEqualTo(Tally.NOTHING);
        assertThat(Tally.of(List.of(justOver), USUAL, NOW).unrecorded()).isEqualTo(1);
    }

    @Test
    void periodsAreFortyFiveMinutesToOneDecimal() {
        assertThat(periods(0)).isEqualByComparingTo("0");
        assertThat(periods(45)).isEqualByComparingTo("1");
        assertThat(periods(150)).isEqualByComparingTo("3.3");
        assertThat(periods(152)).isEqualByComparingTo("3.4");
    }

    @Test
    void minutesOfDaysWithOtherPeriodsAreNeverMixedAndRoundedOnlyOnce() {
        TimePresent mixed = TimePresent.of(60, 45).plus(TimePresent.of(60, 50)).plus(TimePresent.of(60, 90));

        assertThat(mixed.minutes()).isEqualTo(180);
        assertThat(mixed.periods()).isEqualByComparingTo("3.2");
        assertThat(TimePresent.of(1, 30).plus(TimePresent.of(1, 60)).periods()).isEqualByComparingTo("0.1");
        assertThat(TimePresent.of(1, 30).plus(TimePresent.of(1, 61)).periods()).isEqualByComparingTo("0");
    }

    @Test
    void aMeetingIsCountedInPeriodsOfTheDayOnWhichItBegins() {
        Instant change = Instant.parse("2026-11-19T17:00:00Z");
        PeriodLength length = new PeriodLength(45, List.of(new PeriodLength.Change(change, 50)));
        MeetingMark before = mark(1, change.minusSeconds(1), change.plusSeconds(7200), AttendanceStatus.PRESENT, 90);
        MeetingMark after = mark(2, change, change.plusSeconds(7200), AttendanceStatus.PRESENT, 100);

        Tally tally = Tally.of(List.of(before, after), length, NOW);

        assertThat(tally.present().byPeriod()).isEqualTo(Map.of(45, 90L, 50, 100L));
        assertThat(tally.periods()).isEqualByComparingTo("4");
    }

    @Test
    void aSessionThatIsNotSettledRunsOrIsSilentOrWaits() {
        Tally silent = new Tally(1, TimePresent.NONE, 180, 0, 0, 1);
        Tally full = new Tally(1, TimePresent.of(180, 45), 180, 0, 0, 0);

        assertThat(RecordState.of(EnrolmentStatus.ENROLLED, silent, NOW, NOW)).isEqualTo(RecordState.UNRECORDED);
        assertThat(RecordState.of(EnrolmentStatus.ENROLLED, full, NOW.plusSeconds(1), NOW))
                .isEqualTo(RecordState.RUNNING);
        assertThat(RecordState.of(EnrolmentStatus.ENROLLED, full, NOW, NOW)).isEqualTo(RecordState.AWAITING_LOCK);
        assertThat(RecordState.of(EnrolmentStatus.ATTENDED, full, NOW, NOW)).isEqualTo(RecordState.ATTENDED);
    }

    @Test
    void ofSeveralSessionsOfAModuleTheBestCounts() {
        PersonLine person = new PersonLine(7, null, "Đặng Thị Hường", "Phường Hải Dương", null, null, null);
        List<RecordRow> rows =
                List.of(row(EnrolmentStatus.NO_SHOW), row(EnrolmentStatus.ATTENDED), row(EnrolmentStatus.EXCUSED));

        PersonRow found = PersonRow.of(List.of(person), rows, Map.of()).get(0);

        assertThat(found.modules()).extracting(PersonRow.ModuleStanding::state).containsExactly(RecordState.ATTENDED);
        assertThat(found.attended()).isEqualTo(1);
    }

    private static BigDecimal periods(long minutes) {
        return TimePresent.of(minutes, 45).periods();
    }

    private static RecordRow row(EnrolmentStatus status) {
        RecordLine line = new RecordLine(
                1,
                status,
                7,
                null,
                "Đặng Thị Hường",
                "Phường Hải Dương",
                null,
                null,
                null,
                3,
                "M01",
                "Hộ tịch",
                "Civil status",
                5,
                "S-1",
                NOW,
                NOW);
        return RecordRow.of(List.of(line), List.of(), USUAL, NOW).get(0);
    }

    private static MeetingMark past(int number, AttendanceStatus status, Integer minutes) {
        Instant start = NOW.minus(Duration.ofDays(number));
        return mark(number, start, start.plus(Duration.ofHours(3)), status, minutes);
    }

    private static MeetingMark mark(int number, Instant start, Instant end, AttendanceStatus status, Integer minutes) {
        return new MeetingMark(1, number, number, start, end, "Room", status, minutes);
    }
}
