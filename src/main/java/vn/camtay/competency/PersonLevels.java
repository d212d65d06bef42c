package vn.camtay.competency;

import java.io.Serializable;
import java.util.List;

/**
 * A row of the heat map.
 *
 * @param lines one for each competency, by code
 */
public record PersonLevels(long officialId, String fullName, String unitName, String unitNameEn, List<LevelLine> lines)
        implements Serializable {
    public PersonLevels {
        lines = List.copyOf(lines);
    }

    /** As the database gives it. */
    public PersonLevels(long officialId, String fullName, String unitName, String unitNameEn) {
        this(officialId, fullName, unitName, unitNameEn, List.of());
    }

    PersonLevels with(List<LevelLine> levels) {
        return new PersonLevels(officialId, fullName, unitName, unitNameEn, levels);
    }

    boolean has(LevelStanding standing) {
        return lines.stream().anyMatch(line -> line.standing() == standing);
    }

    public long gaps() {
        return lines.stream().filter(line -> line.gap() > 0).count();
    }
}
