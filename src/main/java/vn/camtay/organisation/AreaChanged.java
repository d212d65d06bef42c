package vn.camtay.organisation;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** An area was saved or removed; it is now as told here. */
public record AreaChanged(long actorId, Instant occurredAt, long subjectId, String name, int units, boolean removed)
        implements DomainEvent {
    @Override
    public String subjectType() {
        return "area";
    }
}
