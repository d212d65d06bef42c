package vn.camtay.session;

/**
 * What can stand against the times, venues and trainers of a session. A draft is warned of each; an open session is refused,
 * unless a coordinator decided, with a written reason, that it may stand.
 */
public enum ClashKind {
    VENUE_TAKEN,
    TRAINER_TAKEN,
    DAY_OFF,
    OUTSIDE_OFFICE_HOURS
}
