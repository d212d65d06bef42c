package vn.camtay.enrolment;

/** How somebody comes to a place in a session. Each door asks for the conditions of {@link EnrolmentPolicy} that concern it. */
enum Door {
    /** A person takes a free seat. */
    SELF(true, true, true),
    /** A person asks for a seat that the head of their unit must agree to. */
    REQUEST(true, false, false),
    /** A person goes to the waitlist. */
    WAITLIST(true, false, true),
    /** A trainer or coordinator gives a free seat. */
    ORGANISER(true, true, true),
    /** A head agrees to a request. */
    APPROVAL(true, true, true),
    /** A head sends somebody. */
    NOMINATION(true, true, true),
    /** A seat that became free goes to somebody who waited. */
    PROMOTION(false, true, true),
    /** A head gives a seat that was kept for the unit. */
    RESERVATION(false, false, true),
    /** A coordinator moves somebody from another session of the module. */
    MOVE(false, true, true),
    /** A trainer or coordinator lets somebody in who came without having enrolled. */
    WALK_IN(false, true, true);

    private final boolean window;
    private final boolean freeSeat;
    private final boolean cover;

    Door(boolean window, boolean freeSeat, boolean cover) {
        this.window = window;
        this.freeSeat = freeSeat;
        this.cover = cover;
    }

    /** Whether it is open only while the session takes sign-ups; otherwise until its first meeting begins, for walk-ins until the roll is closed. */
    boolean inWindow() {
        return window;
    }

    /** Whether a seat must be free for everybody. */
    boolean needsFreeSeat() {
        return freeSeat;
    }

    /** Whether the counters of the person's unit must keep their minimum. */
    boolean needsCover() {
        return cover;
    }
}
