package vn.camtay.staffing;

/** What a change touches: of somebody's work, of a post ({@code POST_}), or of a unit and what is below it ({@code UNIT_}). */
public enum ConsequenceKind {
    /** Seats in sessions to come. */
    ENROLLED,
    /** Requests that their head has not answered. */
    REQUESTED,
    /** Places in waitlists. */
    WAITLISTED,
    /** Waits for any session of a module. */
    MODULE_WAIT,
    /** Sessions to come that they teach. */
    TEACHES,
    /** Units that they head: approvals and reviews. */
    HEADS,
    /** Tasks that they do for heads. */
    DEPUTY,
    /** That they coach colleagues. */
    PEER_COACH,
    /** Transfer checks that they are to do. */
    CHECKS_TO_DO,
    /** Transfer checks that others are to do of them. */
    CHECKS_ABOUT,
    /** What the new post asks and they do not hold yet. */
    LACKS,
    /** What nobody else in their unit holds. */
    LAST_HOLDER,
    /** Their account. */
    ACCOUNT,
    /** Holders of a post that is closed. */
    HOLDERS,
    /** What the closed post asked and its successor does not, or at a lower level. */
    ASKED_LESS,
    /** What its successor asks anew, or at a higher level. */
    ASKED_MORE,
    /** Holders with what the successor asks more and they do not hold yet. */
    HOLDERS_LACK,
    /** Counters that the post may staff. */
    POST_COUNTERS,
    /** People whose move onto the post is planned. */
    POST_COMING,
    /** Sessions to come that are offered to the post. */
    POST_SESSIONS,
    UNIT_PEOPLE,
    UNIT_POSTS,
    UNIT_DIVISIONS,
    UNIT_HEADS,
    UNIT_DEPUTIES,
    UNIT_ENROLLED,
    UNIT_WAITLISTED,
    UNIT_REQUESTED,
    UNIT_KEPT_SEATS,
    UNIT_SESSIONS,
    UNIT_VENUES,
    UNIT_COUNTERS,
    UNIT_AREAS,
    /** People whose move to it is planned. */
    UNIT_COMING,
    UNIT_ACCOUNTS
}
