package vn.camtay.attendance;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import vn.camtay.shared.error.Reason;

/** When a mark may be made, and when a correction must say why. */
class RollPolicy {
    /** How long before the start a trainer may begin to record who is there. */
    static final Duration EARLY = Duration.ofMinutes(60);

    private final ZoneId zone;

    RollPolicy(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * Presence, lateness and absence are recorded from 60 minutes before the start; an excuse may be known long before. A
     * correction after the day of the meeting says why.
     *
     * @param correction whether an earlier mark said something else
     */
    List<Reason> against(AttendanceStatus status, Attendance.Held held, boolean correction, String why, Instant now) {
        List<Reason> reasons = new ArrayList<>();
        if (status != AttendanceStatus.EXCUSED && now.isBefore(held.starts().minus(EARLY))) {
            reasons.add(Reason.of("attendance.refused.tooEarly", EARLY.toMinutes()));
        }
        if (correction && (why == null || why.isBlank()) && !now.isBefore(whyNeededFrom(held))) {
            reasons.add(Reason.of("attendance.refused.correctionWithoutReason"));
        }
        if (why != null && why.length() > AttendanceChange.WHY_LENGTH) {
            reasons.add(Reason.of("attendance.refused.reasonTooLong", AttendanceChange.WHY_LENGTH));
        }
        return reasons;
    }

    /** Midnight after the day on which the meeting ends, in the office's zone. */
    Instant whyNeededFrom(Attendance.Held held) {
        return held.ends()
                .atZone(zone)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(zone)
                .toInstant();
    }
}
