package vn.camtay.session;

/** What sort of place a venue is; only an ONLINE one may hold several meetings at once. */
public enum VenueKind {
    ROOM,
    COUNTER,
    FIELD,
    ONLINE
}
