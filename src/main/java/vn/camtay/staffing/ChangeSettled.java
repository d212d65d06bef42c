package vn.camtay.staffing;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** A planned change was carried out, called off, or found impossible on its day. */
public record ChangeSettled(long actorId, Instant occurredAt, long changeId, long officialId, ChangeStatus status)
        implements DomainEvent {
    @Override
    public String subjectType() {
        return "planned-change";
    }

    @Override
    public long subjectId() {
        return changeId;
    }
}
