package vn.camtay.attendance;

import java.io.Serializable;
import java.time.Instant;
import vn.camtay.enrolment.EnrolmentStatus;

/**
 * One person and one session in the record of units.
 *
 * @param upperName unit above a division, null otherwise
 * @param startsAt  start of the first meeting
 * @param minutes   whole minutes at all meetings
 * @param status    ENROLLED until the session is locked, then what came of it
 */
public record UnitAttendanceRow(
        long officialId,
        String fullName,
        String unitName,
        String upperName,
        long moduleId,
        String moduleCode,
        String moduleNameVi,
        String moduleNameEn,
        long sessionId,
        String sessionCode,
        Instant startsAt,
        Instant endsAt,
        long minutes,
        EnrolmentStatus status)
        implements Serializable {
    /** Division and unit in one line. */
    public String unit() {
        return upperName == null ? unitName : unitName + ", " + upperName;
    }
}
