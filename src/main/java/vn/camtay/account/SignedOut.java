package vn.camtay.account;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** Somebody signed out. */
public record SignedOut(long actorId, Instant occurredAt, long subjectId) implements DomainEvent {
    @Override
    public String subjectType() {
        return "account";
    }
}
