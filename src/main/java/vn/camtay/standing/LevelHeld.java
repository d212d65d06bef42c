package vn.camtay.standing;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A level of a competency that an official holds between two days, both inclusive.
 *
 * @param until null: for good
 */
public record LevelHeld(
        long officialId, long competencyId, int level, LocalDate from, LocalDate until, LevelState state)
        implements Serializable {
    public LevelHeld {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(state, "state");
    }

    public boolean isOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    boolean isSame(LevelHeld other) {
        return officialId == other.officialId
                && competencyId == other.competencyId
                && level == other.level
                && from.equals(other.from);
    }
}
