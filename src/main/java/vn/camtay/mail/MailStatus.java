package vn.camtay.mail;

import java.util.EnumSet;
import java.util.Set;

/** Where a mail stands, with its table of allowed moves. */
public enum MailStatus {
    /** Waits for its first try, or to be tried again at once. */
    QUEUED("SENDING"),
    /** A dispatcher has it, until the end of its lease. */
    SENDING("SENT RETRY GIVEN_UP UNCERTAIN QUEUED"),
    /** A try failed, another will follow. */
    RETRY("SENDING"),
    /** The mail server has taken it. */
    SENT(""),
    /** All tries failed, or the address was refused for good: somebody must act. */
    GIVEN_UP("QUEUED CLOSED"),
    /** The machine died, or the line broke, between hand-over and answer: it may have arrived or not. */
    UNCERTAIN("QUEUED CLOSED SENT RETRY GIVEN_UP"),
    /** A person looked at it and decided that it is not sent again. */
    CLOSED("QUEUED"),
    /** Demo data: never sent. */
    SUPPRESSED(""),
    /** For a person without an address: waits to be handed over on paper. */
    PAPER("HANDED_OVER"),
    /** The paper notice was given to the person. */
    HANDED_OVER("");

    private final String next;

    MailStatus(String next) {
        this.next = next;
    }

    /** States that may follow this one. */
    public Set<MailStatus> next() {
        Set<MailStatus> allowed = EnumSet.noneOf(MailStatus.class);
        for (String name : next.isEmpty() ? new String[0] : next.split(" ")) {
            allowed.add(valueOf(name));
        }
        return allowed;
    }

    /** Good, warn, bad or idle: how the state looks on a page. */
    public String kind() {
        return switch (this) {
            case SENT, HANDED_OVER -> "good";
            case QUEUED, SENDING, RETRY, PAPER -> "warn";
            case GIVEN_UP, UNCERTAIN -> "bad";
            case CLOSED, SUPPRESSED -> "idle";
        };
    }
}
