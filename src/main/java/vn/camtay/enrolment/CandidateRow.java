package vn.camtay.enrolment;

import java.io.Serializable;
import vn.camtay.organisation.UnitName;

/**
 * Somebody whom a head may send.
 *
 * @param staffCode null if none
 * @param upperName unit above a division, null otherwise
 */
public record CandidateRow(
        long officialId,
        String fullName,
        String staffCode,
        String unitName,
        String unitNameEn,
        String upperName,
        String upperNameEn)
        implements Serializable {
    /** Division and unit in one line. */
    public String unit() {
        return UnitName.line(unitName, upperName);
    }

    public String unitEn() {
        return UnitName.lineEn(unitName, unitNameEn, upperName, upperNameEn);
    }
}
