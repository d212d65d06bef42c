package vn.camtay.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.camtay.session.SessionStatus;
import vn.camtay.shared.error.Reason;

/** The pure rules about the two facts: how they stand to each other, what a check-in says, until when one may appeal. */
class AttendanceFactsTest {
    private static final Instant STARTS = Instant.parse("2026-12-07T01:00:00Z");
    private static final Instant ENDS = Instant.parse("2026-12-07T04:00:00Z");
    private static final Duration TICK = Duration.ofNanos(1000);
    private static final Duration TOLERANCE = Duration.ofMinutes(15);

    @ParameterizedTest
    @CsvSource({
        "UNRECORDED, false, false, NOTHING",
        "UNRECORDED, true, false, WAITING",
        "PRESENT, false, false, SILENT",
        "LATE, true, false, AGREED",
        "LEFT_EARLY, true, false, AGREED",
        "ABSENT, false, false, AGREED",
        "ABSENT, true, false, DISPUTED",
        "EXCUSED, true, false, DISPUTED",
        "ABSENT, true, true, SETTLED"
    })
    void markAndCheckInAgreeOrNot(AttendanceStatus mark, boolean checkedIn, boolean settled, Agreement agreement) {
        assertThat(Agreement.of(mark, checkedIn, settled)).isEqualTo(agreement);
    }

    @Nested
    class GoingByTheCheckIn {
        @Test
        void whoIsLateWithinTheToleranceIsPresent() {
            assertThat(mark(STARTS.plus(TOLERANCE), null)).isEqualTo(Mark.PRESENT);
            assertThat(mark(STARTS.plus(TOLERANCE).plus(TICK), null).status()).isEqualTo(AttendanceStatus.LATE);
        }

        @Test
        void whoLeavesEarlyWithinTheToleranceIsPresent() {
            assertThat(mark(STARTS, ENDS.minus(TOLERANCE))).isEqualTo(Mark.PRESENT);
            assertThat(mark(STARTS, ENDS.minus(TOLERANCE).minus(TICK)).status()).isEqualTo(AttendanceStatus.LEFT_EARLY);
        }

        @Test
        void lateAndEarlyAtOnceCountsTheMinutesBetween() {
            Mark mark = mark(STARTS.plusSeconds(1800), STARTS.plusSeconds(5400));

            assertThat(mark.status()).isEqualTo(AttendanceStatus.LATE);
            assertThat(mark.minutes(STARTS, ENDS)).isEqualTo(60);
            assertThat(mark.wrong(STARTS, ENDS)).isEmpty();
        }

        @Test
        void whoOnlyCheckedOutCameInTime() {
            assertThat(mark(null, ENDS)).isEqualTo(Mark.PRESENT);
        }

        @Test
        void whatIsSaidOutsideTheMeetingStillMakesAMarkThatCanBe() {
            assertThat(mark(ENDS, null).wrong(STARTS, ENDS)).isEmpty();
            assertThat(mark(STARTS.minusSeconds(60), ENDS.plusSeconds(60))).isEqualTo(Mark.PRESENT);
        }

        private Mark mark(Instant in, Instant out) {
            return new CheckInReading(in, out).mark(STARTS, ENDS, TOLERANCE);
        }
    }

    @Test
    void comingLateAndLeavingEarlyLieInOrder() {
        Instant came = STARTS.plusSeconds(600);

        assertThat(Mark.said(AttendanceStatus.LATE, came, came, null, false).wrong(STARTS, ENDS))
                .extracting(Reason::key)
                .containsExactly("attendance.refused.leftOutside");
        assertThat(Mark.said(AttendanceStatus.LATE, came, ENDS, null, false).wrong(STARTS, ENDS))
                .hasSize(1);
        assertThat(Mark.said(AttendanceStatus.LATE, came, came.plus(TICK), null, false)
                        .wrong(STARTS, ENDS))
                .isEmpty();
        assertThat(Mark.said(AttendanceStatus.PRESENT, null, came, null, false)).isEqualTo(Mark.PRESENT);
    }

    @Nested
    class Window {
        private static final Attendance.Held HELD = new Attendance.Held(3, 4, STARTS, ENDS);

        @Test
        void comingIsSaidFromAnHourBeforeUntilTheEnd() {
            assertThat(open(Direction.IN, STARTS.minusSeconds(3600))).isTrue();
            assertThat(open(Direction.IN, STARTS.minusSeconds(3600).minus(TICK)))
                    .isFalse();
            assertThat(open(Direction.IN, ENDS.minus(TICK))).isTrue();
            assertThat(open(Direction.IN, ENDS)).isFalse();
        }

        @Test
        void leavingIsSaidFromTheStartUntilAnHourAfterTheEnd() {
            assertThat(open(Direction.OUT, STARTS)).isTrue();
            assertThat(open(Direction.OUT, STARTS.minus(TICK))).isFalse();
            assertThat(open(Direction.OUT, ENDS.plusSeconds(3600).minus(TICK))).isTrue();
            assertThat(open(Direction.OUT, ENDS.plusSeconds(3600))).isFalse();
        }

        @Test
        void eachRefusalHasItsSentence() {
            assertThat(against(SessionStatus.LOCKED, true, STARTS)).containsExactly("attendance.refused.checkInClosed");
            assertThat(against(SessionStatus.CANCELLED, true, STARTS))
                    .containsExactly("attendance.refused.checkInClosed");
            assertThat(against(SessionStatus.OPEN, true, STARTS.minusSeconds(7200)))
                    .containsExactly("attendance.refused.checkInTooEarly");
            assertThat(against(SessionStatus.OPEN, true, ENDS)).containsExactly("attendance.refused.checkInTooLate");
            assertThat(against(SessionStatus.OPEN, false, STARTS)).containsExactly("attendance.refused.checkInNoSeat");
            assertThat(against(SessionStatus.OPEN, true, STARTS)).isEmpty();
        }

        private boolean open(Direction direction, Instant now) {
            return CheckInPolicy.open(direction, STARTS, ENDS, now);
        }

        private List<String> against(SessionStatus status, boolean seated, Instant now) {
            return CheckInPolicy.against(Direction.IN, HELD, status, seated, now).stream()
                    .map(Reason::key)
                    .toList();
        }
    }

    @Test
    void anAppealIsInTimeUntilTheEndOfTheLastDay() {
        ZoneId zone = ZoneId.of("Asia/Ho_Chi_Minh");
        Instant lastMidnight = Instant.parse("2026-12-22T17:00:00Z"); // the end of 22 December there

        assertThat(AppealPolicy.until(STARTS, ENDS, 15, zone)).isEqualTo(lastMidnight);
        assertThat(AppealPolicy.until(ENDS.plus(Duration.ofDays(2)), ENDS, 15, zone))
                .isEqualTo(lastMidnight.plus(Duration.ofDays(2)));
    }
}
