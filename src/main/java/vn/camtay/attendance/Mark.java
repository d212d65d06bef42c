package vn.camtay.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.error.Reason;

/**
 * What a trainer says of one person at one meeting. Only LATE and LEFT_EARLY carry a moment, only LATE also when they left
 * early, only EXCUSED a reason and whether it justifies the absence.
 *
 * @param moment    when they came or left; null otherwise
 * @param leftAt    when somebody who came late left before the end; null otherwise
 * @param reason    why they were excused; null otherwise
 * @param justified whether the excuse counts; false otherwise
 */
record Mark(AttendanceStatus status, Instant moment, Instant leftAt, String reason, boolean justified) {
    static final int REASON_LENGTH = 500;
    static final Mark PRESENT = new Mark(AttendanceStatus.PRESENT, null, null, null, false);
    static final Mark NOTHING = new Mark(AttendanceStatus.UNRECORDED, null, null, null, false);

    /** The mark as said, without what does not belong to its status. */
    static Mark said(AttendanceStatus status, Instant moment, String reason, boolean justified) {
        return said(status, moment, null, reason, justified);
    }

    /** The same of somebody who may have come late and left early. */
    static Mark said(AttendanceStatus status, Instant moment, Instant leftAt, String reason, boolean justified) {
        boolean excused = status == AttendanceStatus.EXCUSED;
        return new Mark(
                status,
                status.needsTime() ? moment : null,
                status == AttendanceStatus.LATE ? leftAt : null,
                excused ? reason : null,
                excused && justified);
    }

    /**
     * A person came or left between start and end of the meeting, both exclusive, and came before they left; an excuse has a
     * reason.
     *
     * @throws InvalidInputException with every reason
     */
    void check(Instant starts, Instant ends) {
        List<Reason> wrong = wrong(starts, ends);
        if (!wrong.isEmpty()) {
            throw new InvalidInputException(wrong);
        }
    }

    /** What keeps it from being a mark; empty when nothing does. */
    List<Reason> wrong(Instant starts, Instant ends) {
        List<Reason> wrong = new ArrayList<>();
        if (status == AttendanceStatus.UNRECORDED) {
            wrong.add(Reason.of("attendance.refused.unrecorded"));
        }
        if (status.needsTime() && (moment == null || !moment.isAfter(starts) || !moment.isBefore(ends))) {
            wrong.add(Reason.of("attendance.refused.momentOutside"));
        }
        if (leftAt != null && (moment == null || !leftAt.isAfter(moment) || !leftAt.isBefore(ends))) {
            wrong.add(Reason.of("attendance.refused.leftOutside"));
        }
        if (status == AttendanceStatus.EXCUSED && (reason == null || reason.isBlank())) {
            wrong.add(Reason.of("attendance.refused.excuseWithoutReason"));
        }
        if (reason != null && reason.length() > REASON_LENGTH) {
            wrong.add(Reason.of("attendance.refused.reasonTooLong", REASON_LENGTH));
        }
        return wrong;
    }

    /** Whole minutes of the meeting that the person was there: all of it, from coming, until leaving, between, or none. */
    int minutes(Instant starts, Instant ends) {
        return switch (status) {
            case PRESENT -> whole(starts, ends);
            case LATE -> whole(moment, leftAt == null ? ends : leftAt);
            case LEFT_EARLY -> whole(starts, moment);
            case ABSENT, EXCUSED, UNRECORDED -> 0;
        };
    }

    /** Of those minutes, what counts in the meeting's roll. */
    int minutes(Attendance.Held held) {
        return held.statuses().counted(status, minutes(held.starts(), held.ends()));
    }

    private static int whole(Instant from, Instant to) {
        return (int) Duration.between(from, to).toMinutes();
    }
}
