package vn.camtay.organisation;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** A file says of an official who is at work that they have left; staffing sees to it, with all that hangs on the person. */
public record LeavingReported(long actorId, Instant occurredAt, long officialId) implements DomainEvent {
    @Override
    public String subjectType() {
        return "official";
    }

    @Override
    public long subjectId() {
        return officialId;
    }
}
