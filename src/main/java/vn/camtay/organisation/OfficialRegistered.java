package vn.camtay.organisation;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** A person was registered as an official. */
public record OfficialRegistered(long actorId, Instant occurredAt, long officialId, long unitId)
        implements DomainEvent {
    @Override
    public String subjectType() {
        return "official";
    }

    @Override
    public long subjectId() {
        return officialId;
    }
}
