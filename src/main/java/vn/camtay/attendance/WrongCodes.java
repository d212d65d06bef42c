package vn.camtay.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps six digits from being guessed: after ten wrong ones in five minutes an account waits, after a hundred an address (a hall
 * shares one). Kept in memory, by node.
 */
@ApplicationScoped
class WrongCodes {
    static final Duration MEMORY = Duration.ofMinutes(5);
    static final int BY_ACCOUNT = 10;
    static final int BY_ADDRESS = 100;
    private static final int MOST_KEPT = 10_000;

    @Inject
    Clock clock;

    private final Map<String, Deque<Instant>> wrong = new ConcurrentHashMap<>();

    /** @param who account or address, as {@link #add} was told */
    boolean tooMany(String who, int most) {
        Deque<Instant> times = wrong.get(who);
        if (times == null) {
            return false;
        }
        synchronized (times) {
            forget(times);
            return times.size() >= most;
        }
    }

    void add(String who) {
        if (wrong.size() > MOST_KEPT) {
            wrong.values().removeIf(this::isForgotten);
        }
        Deque<Instant> times = wrong.computeIfAbsent(who, key -> new ArrayDeque<>());
        synchronized (times) {
            times.addLast(clock.instant());
        }
    }

    private boolean isForgotten(Deque<Instant> times) {
        synchronized (times) {
            forget(times);
            return times.isEmpty();
        }
    }

    private void forget(Deque<Instant> times) {
        Instant since = clock.instant().minus(MEMORY);
        while (!times.isEmpty() && !times.peekFirst().isAfter(since)) {
            times.removeFirst();
        }
    }
}
