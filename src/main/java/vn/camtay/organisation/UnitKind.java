package vn.camtay.organisation;

/** What a unit is; the order is that of lists. */
public enum UnitKind {
    CITY,
    DEPARTMENT,
    WARD,
    COMMUNE,
    SPECIAL_ZONE,
    DIVISION;

    /** Whether it is one of the three kinds of commune level (cấp xã). */
    public boolean isCommuneLevel() {
        return this == WARD || this == COMMUNE || this == SPECIAL_ZONE;
    }
}
