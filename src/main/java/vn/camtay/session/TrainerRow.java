package vn.camtay.session;

import java.io.Serializable;
import vn.camtay.organisation.UnitName;

/** A trainer of a session; the unit's name is followed by its upper unit's where it is a division. */
public record TrainerRow(long officialId, String fullName, String unitName, String unitNameEn) implements Serializable {
    /** As the database gives it; the upper names are null unless the unit is a division, English ones where nobody gave them. */
    public TrainerRow(
            long officialId,
            String fullName,
            String unitName,
            String unitNameEn,
            String upperName,
            String upperNameEn) {
        this(
                officialId,
                fullName,
                UnitName.line(unitName, upperName),
                UnitName.lineEn(unitName, unitNameEn, upperName, upperNameEn));
    }
}
