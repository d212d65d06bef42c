package vn.camtay.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.camtay.shared.error.InvalidInputException;

class MarkTest {
    private static final Instant STARTS = Instant.parse("2026-12-07T01:00:00Z");
    private static final Instant ENDS = Instant.parse("2026-12-07T04:00:00Z");
    private static final Duration TICK = Duration.ofNanos(1000);

    @Nested
    class Minutes {
        @Test
        void presentIsTheWholeMeeting() {
            assertThat(Mark.PRESENT.minutes(STARTS, ENDS)).isEqualTo(180);
        }

        @Test
        void lateCountsFromComing() {
            assertThat(late(STARTS.plusSeconds(30 * 60)).minutes(STARTS, ENDS)).isEqualTo(150);
        }

        @Test
        void leftEarlyCountsUntilLeaving() {
            assertThat(left(STARTS.plusSeconds(30 * 60)).minutes(STARTS, ENDS)).isEqualTo(30);
        }

        @ParameterizedTest
        @EnumSource(
                value = AttendanceStatus.class,
                names = {"ABSENT", "EXCUSED", "UNRECORDED"})
        void whoWasNotThereHasNone(AttendanceStatus status) {
            assertThat(Mark.said(status, null, "ốm", true).minutes(STARTS, ENDS))
                    .isZero();
        }
    }

    @Nested
    class Checking {
        @Test
        void comingLateIsAfterTheStart() {
            assertThatCode(() -> late(STARTS.plus(TICK)).check(STARTS, ENDS)).doesNotThrowAnyException();
            refused(late(STARTS), "attendance.refused.momentOutside");
        }

        @Test
        void leavingEarlyIsBeforeTheEnd() {
            assertThatCode(() -> left(ENDS.minus(TICK)).check(STARTS, ENDS)).doesNotThrowAnyException();
            refused(left(ENDS), "attendance.refused.momentOutside");
        }

        @Test
        void lateNeedsAMoment() {
            refused(late(null), "attendance.refused.momentOutside");
        }

        @Test
        void anExcuseNeedsAReason() {
            refused(excused("  "), "attendance.refused.excuseWithoutReason");
            assertThatCode(() -> excused("ốm").check(STARTS, ENDS)).doesNotThrowAnyException();
        }

        @Test
        void aReasonHasALongestLength() {
            assertThatCode(() -> excused("a".repeat(Mark.REASON_LENGTH)).check(STARTS, ENDS))
                    .doesNotThrowAnyException();
            refused(excused("a".repeat(Mark.REASON_LENGTH + 1)), "attendance.refused.reasonTooLong");
        }

        @Test
        void silenceIsNotAMark() {
            refused(Mark.said(AttendanceStatus.UNRECORDED, null, null, false), "attendance.refused.unrecorded");
        }

        private Mark excused(String reason) {
            return Mark.said(AttendanceStatus.EXCUSED, null, reason, true);
        }

        private void refused(Mark mark, String key) {
            assertThatThrownBy(() -> mark.check(STARTS, ENDS))
                    .isInstanceOfSatisfying(InvalidInputException.class, refusal -> assertThat(refusal.reasons())
                            .extracting("key")
                            .containsExactly(key));
        }
    }

    @Test
    void whatDoesNotBelongToTheStatusIsLeftOut() {
        assertThat(Mark.said(AttendanceStatus.PRESENT, STARTS, "ốm", true)).isEqualTo(Mark.PRESENT);
    }

    private static Mark late(Instant moment) {
        return Mark.said(AttendanceStatus.LATE, moment, null, false);
    }

    private static Mark left(Instant moment) {
        return Mark.said(AttendanceStatus.LEFT_EARLY, moment, null, false);
    }
}
