package vn.camtay.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.camtay.attendance.Attendance.Held;

/** A meeting from 08:00 to 11:00; 15 minutes are tolerated. */
class PaperEntryTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Instant STARTS = Instant.parse("2026-12-07T01:00:00Z");
    private static final Held HELD = new Held(1, 2, STARTS, STARTS.plus(Duration.ofHours(3)));

    @ParameterizedTest
    @ValueSource(strings = {"P", "p", " x ", "X", "7:55", "8:15", "0800-11:00", "-1100"})
    void isPresent(String text) {
        assertThat(mark(text)).isEqualTo(Mark.PRESENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"M 8:20", "m820", "M0820", "M 8h20", "M 8.20", "8:20", "820", "8:20-11:00", "8:20 - 10:50"})
    void cameLateAtThatTime(String text) {
        assertThat(mark(text)).isEqualTo(Mark.said(AttendanceStatus.LATE, at(20), null, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"S 10:30", "s1030", "8:00-10:30", "-10:30"})
    void leftEarlyAtThatTime(String text) {
        assertThat(mark(text)).isEqualTo(Mark.said(AttendanceStatus.LEFT_EARLY, at(150), null, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"M 8:20 S 10:30", "M820-1030", "8:20-10:30"})
    void cameLateAndLeftEarly(String text) {
        assertThat(mark(text)).isEqualTo(Mark.said(AttendanceStatus.LATE, at(20), at(150), null, false));
    }

    @Test
    void wasAbsentOrExcusedWithTheReasonAsItStands() {
        assertThat(mark("v").status()).isEqualTo(AttendanceStatus.ABSENT);
        assertThat(mark("cp Họp HĐND")).isEqualTo(Mark.said(AttendanceStatus.EXCUSED, null, "Họp HĐND", false));
        assertThat(mark("CP").wrong(HELD.starts(), HELD.ends())).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "Q", "PV", "M", "S", "M 25:00", "8:60", "8", "S 8:20 S 9:00", "8:20-"})
    void cannotBeReadOtherwise(String text) {
        assertThat(PaperEntry.read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7:00", "10:59", "-8:01", "8:20-8:21"})
    void timesOfTheMeetingAreTaken(String text) {
        assertThat(PaperEntry.read(text).orElseThrow().wrong(HELD, ZONE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"6:59", "11:00", "18:20", "-8:00", "8:20-8:20", "10:30-9:00"})
    void timesOutsideItAreRefusedInsteadOfBeingReadAsPresence(String text) {
        assertThat(PaperEntry.read(text).orElseThrow().wrong(HELD, ZONE)).isNotEmpty();
    }

    @Test
    void aTimeIsReadInHoursAndMinutes() {
        assertThat(PaperEntry.read("820").orElseThrow().first()).isEqualTo(LocalTime.of(8, 20));
        assertThat(PaperEntry.read("1030").orElseThrow().first()).isEqualTo(LocalTime.of(10, 30));
    }

    private static Mark mark(String text) {
        return PaperEntry.read(text).orElseThrow().mark(HELD, ZONE, Duration.ofMinutes(15));
    }

    private static Instant at(int minutes) {
        return STARTS.plus(Duration.ofMinutes(minutes));
    }
}
