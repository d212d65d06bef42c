package vn.camtay.account;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** An account is no longer used. */
public record AccountDisabled(long actorId, Instant occurredAt, long subjectId) implements DomainEvent {
    @Override
    public String subjectType() {
        return "account";
    }
}
