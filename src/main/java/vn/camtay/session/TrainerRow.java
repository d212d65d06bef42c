package vn.camtay.session;

import java.io.Serializable;

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
                joined(unitName, upperName),
                joined(unitNameEn == null ? unitName : unitNameEn, upperNameEn == null ? upperName : upperNameEn));
    }

    private static String joined(String unit, String upper) {
        return upper == null ? unit : unit + ", " + upper;
    }
}
