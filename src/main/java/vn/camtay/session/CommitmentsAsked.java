package vn.camtay.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A session must know at which meetings of other sessions people take part; who takes part is known above it. Observers add
 * what they know, in the transaction that asks.
 */
public final class CommitmentsAsked {
    private final Set<Long> officialIds;
    private final TimeSlot within;
    private final long exceptSessionId;
    private final List<BookedSlot> known = new ArrayList<>();

    CommitmentsAsked(Set<Long> officialIds, TimeSlot within, long exceptSessionId) {
        this.officialIds = Set.copyOf(officialIds);
        this.within = within;
        this.exceptSessionId = exceptSessionId;
    }

    /** About whom; never empty. */
    public Set<Long> officialIds() {
        return officialIds;
    }

    /** Meetings that share a moment with this are asked for. */
    public TimeSlot within() {
        return within;
    }

    /** Meetings of this session are not. */
    public long exceptSessionId() {
        return exceptSessionId;
    }

    public void add(List<BookedSlot> meetings) {
        known.addAll(meetings);
    }

    List<BookedSlot> known() {
        return List.copyOf(known);
    }
}
