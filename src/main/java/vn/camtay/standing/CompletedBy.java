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
 */
public record CompletedBy(long officialId, LocalDate on, int minutes, int countedMinutes, int requiredPercent)
        implements Serializable {
    public CompletedBy {
        Objects.requireNonNull(on, "on");
    }
}
