package vn.camtay.organisation;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** What is known of an official was changed, or they left or came back. */
public record OfficialChanged(long actorId, Instant occurredAt, long officialId, long unitId, OfficialStatus status)
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
