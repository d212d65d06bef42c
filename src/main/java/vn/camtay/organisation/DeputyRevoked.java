package vn.camtay.organisation;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** A deputyship was ended before its last day. */
public record DeputyRevoked(long actorId, Instant occurredAt, long deputyshipId, long unitId, long officialId)
        implements DomainEvent {
    @Override
    public String subjectType() {
        return "deputyship";
    }

    @Override
    public long subjectId() {
        return deputyshipId;
    }
}
