package vn.camtay.catalogue;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * What a post asks for on a day, and when it changes.
 *
 * @param since    first day of what holds on that day; null before the first version
 * @param levels   one for every competency, by code
 * @param versions first days of all versions, the earliest first
 */
public record PostProfile(
        long postId,
        String code,
        String nameVi,
        String nameEn,
        LocalDate day,
        LocalDate since,
        List<Line> levels,
        List<LocalDate> versions)
        implements Serializable {
    public PostProfile {
        levels = List.copyOf(levels);
        versions = List.copyOf(versions);
    }

    /**
     * One competency of a profile.
     *
     * @param level       0 asks nothing
     * @param behaviourVi what a person does at that level; null at 0
     */
    public record Line(CompetencyRow competency, int level, int weight, String behaviourVi, String behaviourEn)
            implements Serializable {}

    /** Versions that have not begun on the day, the earliest first. */
    public List<LocalDate> coming() {
        return versions.stream().filter(from -> from.isAfter(day)).toList();
    }

    /** How many competencies it asks for. */
    public long asked() {
        return levels.stream().filter(line -> line.level() > 0).count();
    }
}
