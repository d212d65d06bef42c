package vn.camtay.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.camtay.shared.error.Reason;

class RollPolicyTest {
    private static final Instant STARTS = Instant.parse("2026-12-07T01:00:00Z");
    private static final Instant ENDS = Instant.parse("2026-12-07T04:00:00Z");
    /** Midnight in Ho Chi Minh City after the meeting. */
    private static final Instant MIDNIGHT = Instant.parse("2026-12-07T17:00:00Z");

    private static final Duration TICK = Duration.ofNanos(1000);
    private static final Attendance.Held HELD = new Attendance.Held(3, 4, STARTS, ENDS);

    private final RollPolicy policy = new RollPolicy(ZoneId.of("Asia/Ho_Chi_Minh"));

    @Test
    void theRollOpensSixtyMinutesBeforeTheStart() {
        Instant opens = STARTS.minus(RollPolicy.EARLY);

        assertThat(against(AttendanceStatus.PRESENT, false, null, opens)).isEmpty();
        assertThat(against(AttendanceStatus.PRESENT, false, null, opens.minus(TICK)))
                .containsExactly("attendance.refused.tooEarly");
    }

    @Test
    void anExcuseMayBeKnownLongBefore() {
        assertThat(against(AttendanceStatus.EXCUSED, false, null, STARTS.minus(Duration.ofDays(9))))
                .isEmpty();
    }

    @Test
    void aCorrectionAfterTheDaySaysWhy() {
        assertThat(against(AttendanceStatus.ABSENT, true, null, MIDNIGHT.minus(TICK)))
                .isEmpty();
        assertThat(against(AttendanceStatus.ABSENT, true, " ", MIDNIGHT))
                .containsExactly("attendance.refused.correctionWithoutReason");
        assertThat(against(AttendanceStatus.ABSENT, true, "nhầm người", MIDNIGHT))
                .isEmpty();
    }

    @Test
    void aFirstMarkNeedsNoReasonHoweverLate() {
        assertThat(against(AttendanceStatus.PRESENT, false, null, MIDNIGHT)).isEmpty();
    }

    private List<String> against(AttendanceStatus status, boolean correction, String why, Instant now) {
        return policy.against(status, HELD, correction, why, now).stream()
                .map(Reason::key)
                .toList();
    }
}
