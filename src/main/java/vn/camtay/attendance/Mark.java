package vn.camtay.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.error.Reason;

/**
 * What a trainer says of one person at one meeting. Only LATE and LEFT_EARLY carry a moment, only EXCUSED a reason and
 * whether it justifies the absence.
 *
 * @param moment    when they came or left; null otherwise
 * @param reason    why they were excused; null otherwise
 * @param justified whether the excuse counts; false otherwise
 */
record Mark(AttendanceStatus status, Instant moment, String reason, boolean justified) {
    static final int REASON_LENGTH = 500;
    static final Mark PRESENT = new Mark(AttendanceStatus.PRESENT, null, null, false);

    /** The mark as said, without what does not belong to its status. */
    static Mark said(AttendanceStatus status, Instant moment, String reason, boolean justified) {
        boolean excused = status == AttendanceStatus.EXCUSED;
        return new Mark(status, status.needsTime() ? moment : null, excused ? reason : null, excused && justified);
    }

    /**
     * A person came or left between start and end of the meeting, both exclusive; an excuse has a reason.
     *
     * @throws InvalidInputException with every reason
     */
    void check(Instant starts, Instant ends) {
        List<Reason> wrong = new ArrayList<>();
        if (status == AttendanceStatus.UNRECORDED) {
            wrong.add(Reason.of("attendance.refused.unrecorded"));
        }
        if (status.needsTime() && (moment == null || !moment.isAfter(starts) || !moment.isBefore(ends))) {
            wrong.add(Reason.of("attendance.refused.momentOutside"));
        }
        if (status == AttendanceStatus.EXCUSED && (reason == null || reason.isBlank())) {
            wrong.add(Reason.of("attendance.refused.excuseWithoutReason"));
        }
        if (reason != null && reason.length() > REASON_LENGTH) {
            wrong.add(Reason.of("attendance.refused.reasonTooLong", REASON_LENGTH));
        }
        if (!wrong.isEmpty()) {
            throw new InvalidInputException(wrong);
        }
    }

    /** Whole minutes of the meeting that the person was there: all of it, from coming, until leaving, or none. */
    int minutes(Instant starts, Instant ends) {
        return switch (status) {
            case PRESENT -> whole(starts, ends);
            case LATE -> whole(moment, ends);
            case LEFT_EARLY -> whole(starts, moment);
            case ABSENT, EXCUSED, UNRECORDED -> 0;
        };
    }

    private static int whole(Instant from, Instant to) {
        return (int) Duration.between(from, to).toMinutes();
    }
}
