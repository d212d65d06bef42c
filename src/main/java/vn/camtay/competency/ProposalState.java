package vn.camtay.competency;

/** Where a level that evidence shows and nobody has confirmed stands. */
public enum ProposalState {
    /** Waits for the head. */
    PROPOSED,
    /** Waits for the official's answer, or more evidence. */
    RETURNED,
    /** Stays as it is until there is more evidence, or the official says more. */
    DISPUTED;

    /** How a page shows it. */
    public String tone() {
        return switch (this) {
            case PROPOSED -> "warn";
            case RETURNED -> "idle";
            case DISPUTED -> "bad";
        };
    }
}
