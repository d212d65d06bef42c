package vn.camtay.enrolment;

import java.io.Serializable;

/**
 * Somebody whom a head may send.
 *
 * @param staffCode null if none
 * @param upperName unit above a division, null otherwise
 */
public record CandidateRow(long officialId, String fullName, String staffCode, String unitName, String upperName)
        implements Serializable {
    /** Division and unit in one line. */
    public String unit() {
        return upperName == null ? unitName : unitName + ", " + upperName;
    }
}
