package vn.camtay.account;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** Every sign-in of an account was ended. */
public record SignInsEnded(long actorId, Instant occurredAt, long subjectId) implements DomainEvent {
    @Override
    public String subjectType() {
        return "account";
    }
}
