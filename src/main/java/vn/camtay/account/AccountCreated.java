package vn.camtay.account;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** An account was made for a person; the person is to be invited. */
public record AccountCreated(long actorId, Instant occurredAt, long subjectId) implements DomainEvent {
    @Override
    public String subjectType() {
        return "account";
    }
}
