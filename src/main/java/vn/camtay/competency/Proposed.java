package vn.camtay.competency;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A level that evidence shows between two days, both inclusive, and nobody has confirmed.
 *
 * @param until null: for good
 */
public record Proposed(
        long officialId, long competencyId, int level, LocalDate from, LocalDate until, ProposalState state)
        implements Serializable {
    public boolean isOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
