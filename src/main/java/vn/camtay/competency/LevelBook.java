package vn.camtay.competency;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.camtay.catalogue.CompetencyRow;
import vn.camtay.catalogue.Framework;
import vn.camtay.catalogue.LevelText;
import vn.camtay.catalogue.RequiredLevel;
import vn.camtay.standing.LevelHeld;

/** Says of people how they stand on a day, from what is held, proposed, asked and said of them. */
final class LevelBook {
    private final LocalDate day;
    private final int renewalDays;
    private final Framework framework;
    private final Map<Long, Map<Long, RequiredLevel>> asked;
    private final Map<Of, List<LevelHeld>> held;
    private final Map<Of, List<Proposed>> proposed;
    private final Map<Of, Integer> self = new HashMap<>();
    private final Map<Of, Integer> appraised = new HashMap<>();

    private record Of(long officialId, long competencyId) {}

    /**
     * @param renewalDays how long before its last day a level is about to end, of competencies without days of their own
     * @param asked       by person and competency
     * @param opinions    what people say of themselves and heads of them, the oldest first
     */
    LevelBook(
            LocalDate day,
            int renewalDays,
            Framework framework,
            Map<Long, Map<Long, RequiredLevel>> asked,
            List<LevelHeld> held,
            List<Proposed> proposed,
            List<Opinion> opinions) {
        this.day = day;
        this.renewalDays = renewalDays;
        this.framework = framework;
        this.asked = asked;
        this.held = held.stream().collect(Collectors.groupingBy(row -> new Of(row.officialId(), row.competencyId())));
        this.proposed =
                proposed.stream().collect(Collectors.groupingBy(row -> new Of(row.officialId(), row.competencyId())));
        opinions.forEach(opinion -> (opinion.source() == EvidenceSource.SELF ? self : appraised)
                .put(new Of(opinion.officialId(), opinion.competencyId()), opinion.withdrawn() ? 0 : opinion.level()));
    }

    /** What the levels of a competency mean, the lowest first. */
    List<LevelText> texts(long competencyId) {
        return framework.levels(competencyId);
    }

    /** By id. */
    Map<Long, CompetencyRow> competencies() {
        return framework.competencies().stream().collect(Collectors.toMap(CompetencyRow::id, Function.identity()));
    }

    /** In every competency, by its code. */
    List<LevelLine> lines(long officialId) {
        return framework.competencies().stream()
                .map(competency -> line(officialId, competency))
                .toList();
    }

    LevelLine line(long officialId, CompetencyRow competency) {
        Of key = new Of(officialId, competency.id());
        RequiredLevel required = asked.getOrDefault(officialId, Map.of()).get(competency.id());
        List<LevelHeld> rows = held.getOrDefault(key, List.of());
        LevelHeld now = rows.stream()
                .filter(row -> row.isOn(day))
                .max(Comparator.comparingInt(LevelHeld::level))
                .orElse(null);
        int level = now == null ? 0 : now.level();
        LevelHeld lost = rows.stream()
                .filter(row -> row.level() > level
                        && row.until() != null
                        && row.until().isBefore(day))
                .max(Comparator.comparingInt(LevelHeld::level).thenComparing(LevelHeld::until))
                .orElse(null);
        Proposed open = proposed.getOrDefault(key, List.of()).stream()
                .filter(row -> row.level() > level && row.isOn(day))
                .max(Comparator.comparing((Proposed row) -> row.state() == ProposalState.PROPOSED)
                        .thenComparingInt(Proposed::level))
                .orElse(null);
        int wanted = required == null ? 0 : required.level();
        LevelText text = framework.meaning(competency.id(), wanted == 0 ? level : wanted);
        return new LevelLine(
                competency,
                wanted,
                required == null ? 1 : required.weight(),
                level,
                now == null ? null : now.state(),
                now == null ? null : now.until(),
                now != null && isExpiring(now, competency),
                lost == null ? 0 : lost.level(),
                lost == null ? null : lost.until(),
                open == null ? 0 : open.level(),
                open == null ? null : open.state(),
                self.getOrDefault(key, 0),
                appraised.getOrDefault(key, 0),
                text == null ? null : text.behaviourVi(),
                text == null ? null : text.behaviourEn());
    }

    /** From so many days before the last one on, that day included. */
    private boolean isExpiring(LevelHeld now, CompetencyRow competency) {
        int days = competency.renewalDays() == null ? renewalDays : competency.renewalDays();
        return now.until() != null && !day.isBefore(now.until().minusDays(days));
    }
}
