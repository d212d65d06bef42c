package vn.camtay.shared.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

/**
 * The application's clock, in the office's time zone. The demo seeder may set it for its own thread, so that past sessions
 * are made by the same services as today's.
 */
public final class OfficeClock extends Clock {
    private final Clock base;
    private final boolean settable;
    private final ThreadLocal<Instant> fixed = new ThreadLocal<>();

    OfficeClock(Clock system, Duration offset, boolean settable) {
        this.base = Clock.offset(system, offset);
        this.settable = settable;
    }

    /**
     * Runs the action as if it were {@code moment}, on this thread only.
     *
     * @throws IllegalStateException unless demo data is on
     */
    public <T> T at(Instant moment, Supplier<T> action) {
        if (!settable) {
            throw new IllegalStateException("the clock is set only for demo data");
        }
        Instant before = fixed.get();
        fixed.set(moment);
        try {
            return action.get();
        } finally {
            if (before == null) {
                fixed.remove();
            } else {
                fixed.set(before);
            }
        }
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return base.withZone(zone);
    }

    @Override
    public Instant instant() {
        Instant set = fixed.get();
        return set != null ? set : base.instant();
    }
}
