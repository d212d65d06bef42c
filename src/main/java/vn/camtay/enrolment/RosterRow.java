package vn.camtay.enrolment;

import java.io.Serializable;
import java.time.Instant;
import vn.camtay.organisation.UnitName;

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
        String unitNameEn,
        String upperName,
        String upperNameEn,
        EnrolmentStatus status,
        Instant statusSince,
        String note)
        implements Serializable {
    /** Division and unit in one line. */
    public String unit() {
        return UnitName.line(unitName, upperName);
    }

    public String unitEn() {
        return UnitName.lineEn(unitName, unitNameEn, upperName, upperNameEn);
    }
}
