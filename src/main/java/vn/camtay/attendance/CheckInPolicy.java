package vn.camtay.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.camtay.session.SessionStatus;
import vn.camtay.shared.error.Reason;

/** When an official may check in or out by the code on the screen. */
final class CheckInPolicy {
    /** Before the start for coming, after the end for leaving. */
    static final Duration AROUND = Duration.ofMinutes(60);

    private CheckInPolicy() {}

    /** Coming is said from 60 minutes before the start until the end, leaving from the start until 60 minutes after the end. */
    static boolean open(Direction direction, Instant starts, Instant ends, Instant now) {
        Instant from = direction == Direction.IN ? starts.minus(AROUND) : starts;
        Instant until = direction == Direction.IN ? ends : ends.plus(AROUND);
        return !now.isBefore(from) && now.isBefore(until);
    }

    /** Who has a seat in a session that is being held checks in during the meeting's own time. */
    static List<Reason> against(
            Direction direction, Attendance.Held held, SessionStatus status, boolean seated, Instant now) {
        if (status != SessionStatus.OPEN && status != SessionStatus.COMPLETED) {
            return List.of(Reason.of("attendance.refused.checkInClosed"));
        }
        if (!open(direction, held.starts(), held.ends(), now)) {
            return List.of(Reason.of(
                    now.isBefore(held.starts())
                            ? "attendance.refused.checkInTooEarly"
                            : "attendance.refused.checkInTooLate"));
        }
        return Optional.of("attendance.refused.checkInNoSeat").filter(key -> !seated).map(Reason::of).stream()
                .toList();
    }
}
