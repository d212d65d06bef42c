package vn.camtay.session;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * One of the sessions that a repetition would make.
 *
 * @param index     from 1, in the order of time
 * @param plan      what would be planned
 * @param venueName where its first meeting would be held
 * @param dayOff    whether a meeting falls on a day off, so that it is left out unless somebody asks for it
 * @param clashes   what stands against it
 */
public record RepeatRow(int index, PlanSessionCommand plan, String venueName, boolean dayOff, List<Clash> clashes)
        implements Serializable {
    public RepeatRow {
        clashes = List.copyOf(clashes);
    }

    public Instant startsAt() {
        return plan.meetings().get(0).startsAt();
    }

    public Instant endsAt() {
        return plan.meetings().get(0).endsAt();
    }

    /** Whether nothing stands against it. */
    public boolean isGood() {
        return !dayOff && clashes.isEmpty();
    }
}
