package vn.camtay.report;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.camtay.catalogue.CompetencyRow;

/**
 * What became of an area between two days, both inclusive.
 *
 * @param areaId  null for the whole city
 * @param name    of the area, null for the whole city
 * @param drawnAt when the figures were drawn
 * @param lines   by unit, in the order of the city's
 * @param whole   the area as one: a session that people of several units attended counts once
 */
public record AreaReport(
        Long areaId,
        String name,
        LocalDate from,
        LocalDate to,
        Instant drawnAt,
        List<CompetencyRow> competencies,
        List<AreaLine> lines,
        AreaLine whole)
        implements Serializable {
    public AreaReport {
        competencies = List.copyOf(competencies);
        lines = List.copyOf(lines);
    }

    /** The units of which somebody took a pre-test and its post-test, in the same order. */
    public List<AreaLine> learners() {
        return lines.stream().filter(line -> line.learned().pairs() > 0).toList();
    }

    /** The day that what was met before is read on. */
    public LocalDate dayBefore() {
        return from.minusDays(1);
    }
}
