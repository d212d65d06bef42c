package vn.camtay.competency;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Keeps the city of a few days as it was last drawn: every drawing reads all levels that anybody holds, and says when it was drawn.
 * One reader draws anew what is older than a minute; the others have the one before meanwhile.
 */
@ApplicationScoped
class CityDrawings {
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final int DAYS = 8;

    private final ReentrantLock drawing = new ReentrantLock();
    private final Map<LocalDate, CityLevels> kept = Collections.synchronizedMap(new LinkedHashMap<>());

    /** @param draw draws the city of that day; what it throws leaves the last drawing as it is */
    CityLevels current(LocalDate day, Instant now, Supplier<CityLevels> draw) {
        CityLevels known = kept.get(day);
        if (isFresh(known, now) || known != null && drawing.isLocked() && !drawing.isHeldByCurrentThread()) {
            return known;
        }
        drawing.lock();
        try {
            CityLevels meanwhile = kept.get(day);
            return isFresh(meanwhile, now) ? meanwhile : keep(day, draw.get());
        } finally {
            drawing.unlock();
        }
    }

    /** The day that was drawn longest ago makes room. */
    private CityLevels keep(LocalDate day, CityLevels drawn) {
        kept.remove(day);
        kept.put(day, drawn);
        if (kept.size() > DAYS) {
            kept.remove(kept.keySet().iterator().next());
        }
        return drawn;
    }

    /** Neither older than a minute nor from a time to come, as after a clock was set back. */
    private static boolean isFresh(CityLevels known, Instant now) {
        return known != null && Duration.between(known.drawnAt(), now).abs().compareTo(FRESH) <= 0;
    }
}
