package vn.camtay.standing;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Who completed a module in a session, and what that rests on.
 *
 * @param on              the last day on which the person was there
 * @param minutes         at which they were there
 * @param countedMinutes  of the session, without the meetings they were justly excused from
 * @param requiredPercent share that was asked for
 * @param until           last day on which it counts, because of what it rests on; null for good
 */
public record CompletedBy(
        long officialId, LocalDate on, int minutes, int countedMinutes, int requiredPercent, LocalDate until)
        implements Serializable {
    public CompletedBy {
        Objects.requireNonNull(on, "on");
    }

    public CompletedBy(long officialId, LocalDate on, int minutes, int countedMinutes, int requiredPercent) {
        this(officialId, on, minutes, countedMinutes, requiredPercent, null);
    }

    /** The same, completed on another day and counting to another. */
    public CompletedBy within(LocalDate from, LocalDate last) {
        return new CompletedBy(officialId, from, minutes, countedMinutes, requiredPercent, last);
    }

    public boolean isOn(LocalDate day) {
        return until == null || !day.isAfter(until);
    }
}
