package vn.camtay.account;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** A person set a password. */
public record PasswordChosen(long actorId, Instant occurredAt, long subjectId, String means) implements DomainEvent {
    @Override
    public String subjectType() {
        return "account";
    }
}
