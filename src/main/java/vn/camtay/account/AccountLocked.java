package vn.camtay.account;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** An administrator shut an account. */
public record AccountLocked(long actorId, Instant occurredAt, long subjectId) implements DomainEvent {
    @Override
    public String subjectType() {
        return "account";
    }
}
