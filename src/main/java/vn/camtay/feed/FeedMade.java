package vn.camtay.feed;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** A secret address was made or renewed. */
public record FeedMade(long actorId, Instant occurredAt, long feedId, FeedKind kind, long ofSubjectId)
        implements DomainEvent {
    @Override
    public String subjectType() {
        return "calendar-feed";
    }

    @Override
    public long subjectId() {
        return feedId;
    }
}
