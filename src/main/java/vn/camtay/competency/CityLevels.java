package vn.camtay.competency;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import vn.camtay.catalogue.CompetencyRow;

/**
 * The city, or the nine western wards, on a day.
 *
 * @param from    first day of the attendance and sign-offs that are counted
 * @param drawnAt when the figures were drawn
 * @param units   by kind and name
 */
public record CityLevels(
        boolean western,
        LocalDate from,
        LocalDate day,
        Instant drawnAt,
        List<CompetencyRow> competencies,
        List<CityUnit> units)
        implements Serializable {
    public CityLevels {
        competencies = List.copyOf(competencies);
        units = List.copyOf(units);
    }

    /** The western wards alone. */
    CityLevels only(Collection<Long> unitIds) {
        return new CityLevels(
                true,
                from,
                day,
                drawnAt,
                competencies,
                units.stream().filter(row -> unitIds.contains(row.unit().id())).toList());
    }

    public long people() {
        return units.stream().mapToLong(CityUnit::people).sum();
    }

    public long unrecorded() {
        return units.stream().mapToLong(CityUnit::unrecorded).sum();
    }

    public long signOffs() {
        return units.stream().mapToLong(CityUnit::signOffs).sum();
    }

    public Share whole() {
        return units.stream().map(CityUnit::whole).reduce(Share.NONE, Share::and);
    }
}
