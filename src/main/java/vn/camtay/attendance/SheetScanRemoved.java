package vn.camtay.attendance;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** A scan was taken off its meeting, before the session was locked. */
public record SheetScanRemoved(long actorId, Instant occurredAt, long meetingId, long scanId) implements DomainEvent {
    @Override
    public String subjectType() {
        return "meeting";
    }

    @Override
    public long subjectId() {
        return meetingId;
    }
}
