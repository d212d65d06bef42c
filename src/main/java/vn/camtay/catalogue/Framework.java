package vn.camtay.catalogue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The competencies of the office, what their levels mean and what posts ask for. Shared by all who read it; never changes. */
public final class Framework {
    private final List<CompetencyRow> competencies;
    private final Map<Long, List<LevelText>> levels;
    private final ProfileSchedule schedule;

    /**
     * @param competencies by code
     * @param levels       the lowest of each competency first
     */
    public Framework(List<CompetencyRow> competencies, List<LevelText> levels, ProfileSchedule schedule) {
        this.competencies = List.copyOf(competencies);
        this.levels = levels.stream().collect(Collectors.groupingBy(LevelText::competencyId));
        this.schedule = schedule;
    }

    /** By code. */
    public List<CompetencyRow> competencies() {
        return competencies;
    }

    /** What the levels of a competency mean, the lowest first. */
    public List<LevelText> levels(long competencyId) {
        return List.copyOf(levels.getOrDefault(competencyId, List.of()));
    }

    /** @return null where nothing was written about the level */
    public LevelText meaning(long competencyId, int level) {
        for (LevelText text : levels.getOrDefault(competencyId, List.of())) {
            if (text.level() == level) {
                return text;
            }
        }
        return null;
    }

    /** Every version of every post's profile. */
    public ProfileSchedule schedule() {
        return schedule;
    }
}
