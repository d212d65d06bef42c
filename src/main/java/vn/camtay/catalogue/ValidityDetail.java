package vn.camtay.catalogue;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * A competency with how long its levels count.
 *
 * @param now     in force for evidence of today
 * @param decided what was decided last, from tomorrow on if it was today; the same as now otherwise
 * @param usual   days before the last one at which renewal begins, for competencies that have none of their own
 * @param from    first day of the evidence that a decision of today would hold for
 * @param trail   the newest first
 */
public record ValidityDetail(
        CompetencyRow competency, Validity now, Validity decided, int usual, LocalDate from, List<ValidityRow> trail)
        implements Serializable {
    public ValidityDetail {
        trail = List.copyOf(trail);
    }
}
