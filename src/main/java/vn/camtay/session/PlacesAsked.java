package vn.camtay.session;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A session that moves must know who has a seat in it and where else they take part; who has a seat is known above it. Observers
 * add what they know, in the transaction that asks.
 */
public final class PlacesAsked {
    private final long sessionId;
    private final TimeSlot within;
    private final Set<Long> holders = new HashSet<>();
    private final List<BookedSlot> elsewhere = new ArrayList<>();

    PlacesAsked(long sessionId, TimeSlot within) {
        this.sessionId = sessionId;
        this.within = within;
    }

    public long sessionId() {
        return sessionId;
    }

    /** Meetings elsewhere that share a moment with this are asked for. */
    public TimeSlot within() {
        return within;
    }

    /**
     * @param officialIds people with a seat in the session
     * @param meetings    of other sessions at which they have a seat too; without those of which it was decided that they may be at
     *                    the same time
     */
    public void add(Set<Long> officialIds, List<BookedSlot> meetings) {
        holders.addAll(officialIds);
        elsewhere.addAll(meetings);
    }

    Set<Long> holders() {
        return Set.copyOf(holders);
    }

    List<BookedSlot> elsewhere() {
        return List.copyOf(elsewhere);
    }
}
