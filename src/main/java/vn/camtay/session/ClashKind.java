package vn.camtay.session;

/**
 * What can stand against the times, venues and trainers of a session. A draft is warned of each; an open session is refused,
 * unless a coordinator decided, with a written reason, that it may stand.
 */
public enum ClashKind {
    VENUE_TAKEN,
    VENUE_CLOSED,
    TRAINER_TAKEN,
    TRAINER_TAKES_PART,
    TRAINER_ON_LEAVE,
    TRAINER_NOT_AVAILABLE,
    TRAINER_TRAVELS,
    TRAINER_LOADED,
    TRAINER_NOT_FOR_MODULE,
    PARTICIPANT_TAKEN,
    PARTICIPANT_TRAVELS,
    PARTICIPANT_COVER,
    DAY_OFF,
    OUTSIDE_OFFICE_HOURS;

    /** Whether it stands against somebody who has a seat, or the counter they leave, not against the session itself. */
    public boolean isOfParticipant() {
        return this == PARTICIPANT_TAKEN || this == PARTICIPANT_TRAVELS || this == PARTICIPANT_COVER;
    }
}
