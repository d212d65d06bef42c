package vn.camtay.competency;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Keeps the city as it was last drawn: every drawing reads all levels that anybody holds, and says when it was drawn. One reader
 * draws anew what is older than a minute; the others have the one before meanwhile.
 */
@ApplicationScoped
class CityDrawings {
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final ReentrantLock drawing = new ReentrantLock();
    private volatile CityLevels last;

    /** @param draw draws the city of that day; what it throws leaves the last drawing as it is */
    CityLevels current(LocalDate day, Instant now, Supplier<CityLevels> draw) {
        if (isFresh(day, now)) {
            return last;
        }
        if (isOf(day) && drawing.isLocked() && !drawing.isHeldByCurrentThread()) {
            return last;
        }
        drawing.lock();
        try {
            if (!isFresh(day, now)) {
                last = draw.get();
            }
            return last;
        } finally {
            drawing.unlock();
        }
    }

    private boolean isOf(LocalDate day) {
        CityLevels known = last;
        return known != null && known.day().equals(day);
    }

    /** Neither older than a minute nor from a time to come, as after a clock was set back. */
    private boolean isFresh(LocalDate day, Instant now) {
        CityLevels known = last;
        return known != null
                && known.day().equals(day)
                && Duration.between(known.drawnAt(), now).abs().compareTo(FRESH) <= 0;
    }
}
