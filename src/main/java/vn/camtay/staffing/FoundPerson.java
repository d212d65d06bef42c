package vn.camtay.staffing;

import java.io.Serializable;
import vn.camtay.standing.LevelState;

/**
 * Somebody who holds a competency: where, at which level, and how firmly; of somebody elsewhere the name and the level only.
 *
 * @param officialId null for somebody elsewhere, as unit and state are
 */
public record FoundPerson(
        Long officialId, String fullName, Long unitId, String unitName, String unitNameEn, int level, LevelState state)
        implements Serializable {
    /** As whoever is not in charge of them sees them. */
    FoundPerson nameAndLevel() {
        return new FoundPerson(null, fullName, null, null, null, level, null);
    }

    public boolean isElsewhere() {
        return officialId == null;
    }
}
