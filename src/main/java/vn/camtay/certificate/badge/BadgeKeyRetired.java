package vn.camtay.certificate.badge;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/**
 * A key signs badges no longer.
 *
 * @param withdrawn what it signed is not believed any more either
 */
public record BadgeKeyRetired(long actorId, Instant occurredAt, long keyId, boolean withdrawn) implements DomainEvent {
    @Override
    public String subjectType() {
        return "badge-key";
    }

    @Override
    public long subjectId() {
        return keyId;
    }
}
