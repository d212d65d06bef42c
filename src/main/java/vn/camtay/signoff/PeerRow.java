package vn.camtay.signoff;

import java.io.Serializable;

/**
 * A peer coach, or somebody who could be one.
 *
 * @param skills    skills in which the person was finalised; those taken back since do not count when they sign
 * @param rowsAWeek how many rows a week they may sign; null for somebody who is not one
 * @param signed    rows they signed this week
 */
public record PeerRow(
        long officialId,
        String fullName,
        String unitName,
        String unitNameEn,
        long skills,
        Integer rowsAWeek,
        long signed)
        implements Serializable {
    /** Somebody who is not named. */
    public PeerRow(Long officialId, String fullName, String unitName, String unitNameEn, Long skills) {
        this(officialId, fullName, unitName, unitNameEn, skills, null, 0);
    }
}
