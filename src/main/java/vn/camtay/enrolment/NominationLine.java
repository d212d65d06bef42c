package vn.camtay.enrolment;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A line of a list of people to send.
 *
 * @param row         number of the row in the file
 * @param text        what stands there
 * @param officialIds whom it may mean
 * @param people      the same with names, by given name; empty before they are looked up
 */
public record NominationLine(int row, String text, Outcome outcome, List<Long> officialIds, List<CandidateRow> people)
        implements Serializable {
    /** What the list's line means. */
    public enum Outcome {
        FOUND,
        UNKNOWN,
        TWICE,
        SEVERAL
    }

    public NominationLine {
        officialIds = List.copyOf(officialIds);
        people = List.copyOf(people);
    }

    NominationLine with(Map<Long, CandidateRow> rows) {
        return new NominationLine(
                row,
                text,
                outcome,
                officialIds,
                officialIds.stream().map(rows::get).filter(Objects::nonNull).toList());
    }
}
