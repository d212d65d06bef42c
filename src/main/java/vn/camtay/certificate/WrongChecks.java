package vn.camtay.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Slows down whoever guesses codes: after thirty wrong ones within ten minutes an address waits until those minutes are over. Kept in
 * memory, by node, for a bounded number of addresses.
 */
@ApplicationScoped
class WrongChecks {
    static final Duration WINDOW = Duration.ofMinutes(10);
    static final int MOST = 30;
    private static final int MOST_KEPT = 10_000;

    @Inject
    Clock clock;

    private final Map<String, Count> counts = new ConcurrentHashMap<>();

    /** Wrong ones since a moment. */
    private record Count(Instant since, int wrong) {
        boolean over(Instant now) {
            return !now.isBefore(since.plus(WINDOW));
        }
    }

    boolean tooMany(String address) {
        Count count = counts.get(address);
        return count != null && count.wrong() >= MOST && !count.over(clock.instant());
    }

    void add(String address) {
        Instant now = clock.instant();
        if (counts.size() >= MOST_KEPT) {
            counts.values().removeIf(count -> count.over(now));
        }
        counts.compute(
                address,
                (key, count) -> count == null || count.over(now)
                        ? new Count(now, 1)
                        : new Count(count.since(), count.wrong() + 1));
    }
}
