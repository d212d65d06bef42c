package vn.camtay.account;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** A one-time link or printed code was made. */
public record LinkMade(long actorId, Instant occurredAt, long subjectId, LinkPurpose purpose) implements DomainEvent {
    @Override
    public String subjectType() {
        return "account";
    }
}
