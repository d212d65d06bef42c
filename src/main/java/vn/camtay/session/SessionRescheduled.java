package vn.camtay.session;

import java.time.Instant;
import java.util.List;
import vn.camtay.shared.event.DomainEvent;

/**
 * Meetings of an open session were moved in time or place, added or taken away; whoever holds a seat must be told.
 *
 * @param oldStartsAt      start of the first meeting before
 * @param newStartsAt      start of the first meeting now; the same when only a place or a later meeting changed
 * @param calendarSequence sequence that calendar entries carry from here on
 * @param dropped          meetings that are no longer held
 */
public record SessionRescheduled(
        long actorId,
        Instant occurredAt,
        long sessionId,
        long moduleId,
        Instant oldStartsAt,
        Instant newStartsAt,
        int calendarSequence,
        List<DroppedMeeting> dropped)
        implements DomainEvent {
    public SessionRescheduled {
        dropped = List.copyOf(dropped);
    }

    @Override
    public String subjectType() {
        return "session";
    }

    @Override
    public long subjectId() {
        return sessionId;
    }
}
