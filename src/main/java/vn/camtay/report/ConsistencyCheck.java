package vn.camtay.report;

/**
 * What must be true of all rows together, at every moment and after whatever happened. Each stands for one query that finds the
 * rows of which it is not.
 */
public enum ConsistencyCheck {
    /** The counter in a session's row is the number of people who hold a seat in it. */
    SEAT_COUNTER,
    /** No session has more seats taken than it has. */
    OVERBOOKED,
    /** The counter of kept seats is what the reservations have left, and nothing is kept in a session that is not open. */
    RESERVED_SEATS,
    /** A person has one enrolment in a session. */
    DOUBLE_ENROLMENT,
    /** A person has one mark at a meeting. */
    DOUBLE_MARK,
    /** Who waits has a number of their own, nobody else has one, and no seat stays free while somebody waits who was not passed over. */
    WAITLIST_ORDER,
    /** Whoever was told last that they have a seat, approved or otherwise, has it. */
    APPROVED_NOT_ENROLLED,
    /** Nobody is expected in two places at the same time, learning or training, unless a coordinator allowed it; touching is no clash. */
    PERSON_CLASH,
    /** No class takes a counter below its minimum unless that was allowed; leave, which nobody refuses, is not counted. */
    COVER,
    /** Nobody has or waits for a place in a cancelled session. */
    PLACE_IN_CANCELLED,
    /** In a locked session everybody with a seat is settled, and nobody is settled before. */
    NOT_SETTLED,
    /** In a locked session nothing is unrecorded. */
    SILENT_IN_LOCKED,
    /** Whoever was marked has a seat; an excuse may outlive it, since it can be given long before. */
    MARK_WITHOUT_SEAT,
    /** Completions are what the rolls of locked sessions say. */
    COMPLETIONS
}
