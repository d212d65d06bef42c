package vn.camtay.enrolment;

import java.io.Serializable;
import java.time.Instant;

/**
 * One person on a session's roster.
 *
 * @param upperName unit above a division, null otherwise
 * @param note      reason written with the newest step; null if none
 */
public record RosterRow(
        long enrolmentId,
        long officialId,
        String fullName,
        long unitId,
        String unitName,
        String upperName,
        EnrolmentStatus status,
        Instant statusSince,
        String note)
        implements Serializable {
    /** Division and unit in one line. */
    public String unit() {
        return upperName == null ? unitName : unitName + ", " + upperName;
    }
}
