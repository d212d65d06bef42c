package vn.camtay.feed;

import java.io.Serializable;
import java.time.Instant;

/**
 * A calendar of mine, as its page shows it.
 *
 * @param subject   name of the unit or venue, null for others
 * @param fetchedAt null when nobody has fetched it yet
 */
public record FeedRow(long id, FeedKind kind, String subject, Instant madeAt, Instant fetchedAt)
        implements Serializable {
    public FeedRow(long id, FeedKind kind, String unit, String venue, Instant madeAt, Instant fetchedAt) {
        this(id, kind, unit == null ? venue : unit, madeAt, fetchedAt);
    }
}
