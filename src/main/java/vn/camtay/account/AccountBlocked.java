package vn.camtay.account;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** Too many failed sign-ins: the account waits. */
public record AccountBlocked(long actorId, Instant occurredAt, long subjectId, Instant until) implements DomainEvent {
    @Override
    public String subjectType() {
        return "account";
    }
}
