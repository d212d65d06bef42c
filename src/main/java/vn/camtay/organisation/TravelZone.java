package vn.camtay.organisation;

/** Where a unit lies for a journey to a class: the islands cannot be left for a class at eight in the morning. */
public enum TravelZone {
    MAINLAND,
    CAT_HAI,
    BACH_LONG_VI
}
