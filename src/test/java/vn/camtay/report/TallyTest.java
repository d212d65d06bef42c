package vn.camtay.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.camtay.attendance.AttendanceStatus;
import vn.camtay.enrolment.EnrolmentStatus;

class TallyTest {
    private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");

    @Test
    void minutesAddUpAndMissedMeetingsAreToldApart() {
        Tally tally = Tally.of(
                List.of(
                        past(1, AttendanceStatus.PRESENT, 180),
                        past(2, AttendanceStatus.LATE, 150),
                        past(3, AttendanceStatus.ABSENT, 0),
                        past(4, AttendanceStatus.EXCUSED, 0),
                        past(5, null, null)),
                NOW);

        assertThat(tally).isEqualTo(new Tally(5, 330, 900, 1, 1, 1));
    }

    @Test
    void aMeetingThatIsNotOverIsSilentWithoutBeingUnrecorded() {
        MeetingMark running = mark(1, NOW.minusSeconds(60), NOW.plusSeconds(1), null, null);
        MeetingMark justOver = mark(2, NOW.minusSeconds(60), NOW, null, null);

        assertThat(Tally.of(List.of(running), NOW)).isEqualTo(Tally.NOTHING);
        assertThat(Tally.of(List.of(justOver), NOW).unrecorded()).isEqualTo(1);
    }

    @Test
    void periodsAreFortyFiveMinutesToOneDecimal() {
        assertThat(Tally.periods(0)).isEqualByComparingTo("0");
        assertThat(Tally.periods(45)).isEqualByComparingTo("1");
        assertThat(Tally.periods(150)).isEqualByComparingTo("3.3");
        assertThat(Tally.periods(152)).isEqualByComparingTo("3.4");
    }

    @Test
    void aSessionThatIsNotSettledRunsOrIsSilentOrWaits() {
        Tally silent = new Tally(1, 0, 180, 0, 0, 1);
        Tally full = new Tally(1, 180, 180, 0, 0, 0);

        assertThat(RecordState.of(EnrolmentStatus.ENROLLED, silent, NOW, NOW)).isEqualTo(RecordState.UNRECORDED);
        assertThat(RecordState.of(EnrolmentStatus.ENROLLED, full, NOW.plusSeconds(1), NOW))
                .isEqualTo(RecordState.RUNNING);
        assertThat(RecordState.of(EnrolmentStatus.ENROLLED, full, NOW, NOW)).isEqualTo(RecordState.AWAITING_LOCK);
        assertThat(RecordState.of(EnrolmentStatus.ATTENDED, full, NOW, NOW)).isEqualTo(RecordState.ATTENDED);
    }

    @Test
    void ofSeveralSessionsOfAModuleTheBestCounts() {
        PersonLine person = new PersonLine(7, null, "Đặng Thị Hường", "Phường Hải Dương", null);
        List<RecordRow> rows =
                List.of(row(EnrolmentStatus.NO_SHOW), row(EnrolmentStatus.ATTENDED), row(EnrolmentStatus.EXCUSED));

        PersonRow found = PersonRow.of(List.of(person), rows).get(0);

        assertThat(found.modules()).extracting(PersonRow.ModuleStanding::state).containsExactly(RecordState.ATTENDED);
        assertThat(found.attended()).isEqualTo(1);
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
                3,
                "M01",
                "Hộ tịch",
                "Civil status",
                5,
                "S-1",
                NOW,
                NOW);
        return RecordRow.of(List.of(line), List.of(), NOW).get(0);
    }

    private static MeetingMark past(int number, AttendanceStatus status, Integer minutes) {
        Instant start = NOW.minus(Duration.ofDays(number));
        return mark(number, start, start.plus(Duration.ofHours(3)), status, minutes);
    }

    private static MeetingMark mark(int number, Instant start, Instant end, AttendanceStatus status, Integer minutes) {
        return new MeetingMark(1, number, number, start, end, "Room", status, minutes);
    }
}
