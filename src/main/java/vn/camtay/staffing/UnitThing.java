package vn.camtay.staffing;

/** What hangs on a unit. */
public enum UnitThing {
    PEOPLE,
    POSTS,
    DIVISIONS,
    HEADS,
    DEPUTIES,
    ENROLLED,
    WAITLISTED,
    REQUESTED,
    KEPT_SEATS,
    SESSIONS,
    VENUES,
    COUNTERS,
    AREAS,
    /** People whose move to it is planned. */
    COMING,
    ACCOUNTS
}
