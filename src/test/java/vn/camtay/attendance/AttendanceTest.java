package vn.camtay.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.camtay.attendance.Attendance.Hand;

class AttendanceTest {
    private static final Instant STARTS = Instant.parse("2026-12-07T01:00:00Z");
    private static final Attendance.Held HELD =
            new Attendance.Held(3, 4, STARTS, Instant.parse("2026-12-07T04:00:00Z"));
    private static final Hand TRAINER = new Hand(7, 2L, STARTS.plusSeconds(60), null);

    @Test
    void theSameMarkAgainIsNoCorrection() {
        Attendance attendance = Attendance.first(HELD, 5, Mark.PRESENT, TRAINER);

        assertThat(attendance.correct(HELD, Mark.PRESENT, new Hand(8, 2L, STARTS, null)))
                .isEmpty();
        assertThat(attendance.recordedBy()).isEqualTo(7);
    }
}
