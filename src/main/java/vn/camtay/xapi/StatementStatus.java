package vn.camtay.xapi;

import java.util.EnumSet;
import java.util.Set;

/** Where a statement stands, with its table of allowed moves. */
public enum StatementStatus {
    /** Waits for its first try, or to be tried again at once. */
    QUEUED("SENDING"),
    /** A dispatcher has it, until the end of its lease. */
    SENDING("SENT RETRY GIVEN_UP QUEUED"),
    /** A try failed, another will follow. */
    RETRY("SENDING"),
    /** The store has it. */
    SENT(""),
    /** All tries failed, or the store does not take it: somebody must act. */
    GIVEN_UP("QUEUED");

    private final String next;

    StatementStatus(String next) {
        this.next = next;
    }

    Set<StatementStatus> next() {
        Set<StatementStatus> allowed = EnumSet.noneOf(StatementStatus.class);
        for (String name : next.isEmpty() ? new String[0] : next.split(" ")) {
            allowed.add(valueOf(name));
        }
        return allowed;
    }

    /** Good, warn or bad: how the state looks on a page. */
    public String tone() {
        return switch (this) {
            case SENT -> "good";
            case QUEUED, SENDING, RETRY -> "warn";
            case GIVEN_UP -> "bad";
        };
    }
}
