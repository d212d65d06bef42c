package vn.camtay.report;

import java.io.Serializable;
import java.time.Instant;
import vn.camtay.enrolment.EnrolmentStatus;
import vn.camtay.organisation.UnitName;

/**
 * A person's place in a session that has begun, as read from the database.
 *
 * @param upperName unit above a division, null otherwise
 */
public record RecordLine(
        long enrolmentId,
        EnrolmentStatus status,
        long officialId,
        String staffCode,
        String fullName,
        String unitName,
        String unitNameEn,
        String upperName,
        String upperNameEn,
        long moduleId,
        String moduleCode,
        String moduleNameVi,
        String moduleNameEn,
        long sessionId,
        String sessionCode,
        Instant startsAt,
        Instant endsAt)
        implements Serializable {
    /** Division and unit in one line. */
    public String unit() {
        return UnitName.line(unitName, upperName);
    }

    public String unitEn() {
        return UnitName.lineEn(unitName, unitNameEn, upperName, upperNameEn);
    }
}
