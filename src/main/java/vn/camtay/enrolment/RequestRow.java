package vn.camtay.enrolment;

import java.io.Serializable;
import java.time.Instant;
import vn.camtay.organisation.UnitName;

/**
 * A request for a seat that waits for the head's answer.
 *
 * @param upperName unit above a division, null otherwise
 * @param since     when the person asked
 */
public record RequestRow(
        long enrolmentId,
        long sessionId,
        String sessionCode,
        long moduleId,
        String moduleNameVi,
        String moduleNameEn,
        Instant startsAt,
        Instant endsAt,
        Instant signUpClosesAt,
        long officialId,
        String fullName,
        long unitId,
        String unitName,
        String unitNameEn,
        String upperName,
        String upperNameEn,
        Instant since,
        int headTold)
        implements Serializable {
    /** Division and unit in one line. */
    public String unit() {
        return UnitName.line(unitName, upperName);
    }

    public String unitEn() {
        return UnitName.lineEn(unitName, unitNameEn, upperName, upperNameEn);
    }
}
