package vn.camtay.competency;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import vn.camtay.catalogue.CompetencyRow;
import vn.camtay.shared.persistence.Page;

/**
 * The people of a unit and what they can do on a day.
 *
 * @param singles by code of the competency; empty when no unit is asked for
 */
public record UnitLevels(
        LocalDate day, List<CompetencyRow> competencies, Page<PersonLevels> people, List<SinglePoint> singles)
        implements Serializable {
    public UnitLevels {
        competencies = List.copyOf(competencies);
        singles = List.copyOf(singles);
    }
}
