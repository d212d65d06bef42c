package vn.camtay.privacy;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/**
 * A person took all that is kept of them.
 *
 * @param officialId 0 for an account that is no official's
 */
public record PersonalDataTaken(long actorId, Instant occurredAt, long officialId) implements DomainEvent {
    @Override
    public String subjectType() {
        return "account";
    }

    @Override
    public long subjectId() {
        return actorId;
    }
}
