package vn.camtay.attendance;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** A signed sheet was attached to its meeting. */
public record SheetScanAttached(long actorId, Instant occurredAt, long meetingId, long scanId) implements DomainEvent {
    @Override
    public String subjectType() {
        return "meeting";
    }

    @Override
    public long subjectId() {
        return meetingId;
    }
}
