package vn.camtay.account;

import java.time.Duration;

/** What a one-time link is for, and how long it may be used. */
public enum LinkPurpose {
    INVITATION(Duration.ofDays(7)),
    RESET(Duration.ofMinutes(30)),
    /** Printed and handed out on paper, which takes its time. */
    CODE(Duration.ofDays(14)),
    FIRST_ADMINISTRATOR(Duration.ofDays(7));

    private final Duration lifetime;

    LinkPurpose(Duration lifetime) {
        this.lifetime = lifetime;
    }

    public Duration lifetime() {
        return lifetime;
    }
}
