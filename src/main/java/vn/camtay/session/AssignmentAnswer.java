package vn.camtay.session;

/** What a trainer says to being asked to train a session: nothing yet, yes, or no. */
public enum AssignmentAnswer {
    ASKED,
    ACCEPTED,
    DECLINED;

    /** The tint of the answer's tag: good, warn or bad. */
    public String kind() {
        return switch (this) {
            case ASKED -> "warn";
            case ACCEPTED -> "good";
            case DECLINED -> "bad";
        };
    }
}
