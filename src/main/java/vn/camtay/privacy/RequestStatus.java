package vn.camtay.privacy;

import java.util.EnumSet;
import java.util.Set;

/** Where a request stands, with its table of allowed moves. */
public enum RequestStatus {
    /** Nobody looks after it yet. */
    RECEIVED("TAKEN ANSWERED REFUSED WITHDRAWN"),
    /** Somebody looks after it. */
    TAKEN("ANSWERED REFUSED WITHDRAWN"),
    /** Done, and the person is told what was done. */
    ANSWERED(""),
    /** Not done, and the person is told why. */
    REFUSED(""),
    /** The person took it back. */
    WITHDRAWN("");

    private final String next;

    RequestStatus(String next) {
        this.next = next;
    }

    Set<RequestStatus> next() {
        Set<RequestStatus> allowed = EnumSet.noneOf(RequestStatus.class);
        for (String name : next.isEmpty() ? new String[0] : next.split(" ")) {
            allowed.add(valueOf(name));
        }
        return allowed;
    }

    /** An answer is still owed. */
    public boolean isOpen() {
        return this == RECEIVED || this == TAKEN;
    }

    /** Good, warn, bad or idle: how the state looks on a page. */
    public String tone() {
        return switch (this) {
            case RECEIVED, TAKEN -> "warn";
            case ANSWERED -> "good";
            case REFUSED -> "bad";
            case WITHDRAWN -> "idle";
        };
    }
}
