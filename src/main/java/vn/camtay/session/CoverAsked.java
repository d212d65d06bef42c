package vn.camtay.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.camtay.organisation.TravelZone;
import vn.camtay.shared.error.Reason;

/**
 * A session that moves must know which counters its participants would leave short at the new times; who has a seat, and who
 * stands at which counter, is known above it. Observers add what they know, in the transaction that asks.
 */
public final class CoverAsked {
    private final long sessionId;
    private final List<Stop> before;
    private final List<Stop> after;
    private final boolean decided;
    private final List<Reason> shortages = new ArrayList<>();

    public CoverAsked(long sessionId, List<Stop> before, List<Stop> after, boolean decided) {
        this.sessionId = sessionId;
        this.before = List.copyOf(before);
        this.after = List.copyOf(after);
        this.decided = decided;
    }

    /**
     * A meeting that people go to.
     *
     * @param place null where nobody travels to, as online
     */
    public record Stop(Instant startsAt, Instant endsAt, TravelZone place) {}

    public long sessionId() {
        return sessionId;
    }

    /** Where they were expected until now: nothing there is asked again. */
    public List<Stop> before() {
        return before;
    }

    /** Where they are expected from now on. */
    public List<Stop> after() {
        return after;
    }

    /** Whether the answer decides in this transaction, so that nobody may change the counters until its end. */
    public boolean decided() {
        return decided;
    }

    /** @param sentences one for each counter and half-day that would be short, by unit, time and name */
    public void add(List<Reason> sentences) {
        shortages.addAll(sentences);
    }

    public List<Reason> shortages() {
        return List.copyOf(shortages);
    }
}
