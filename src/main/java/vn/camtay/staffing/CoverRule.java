package vn.camtay.staffing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.camtay.catalogue.CompetencyRow;
import vn.camtay.catalogue.RequiredLevel;
import vn.camtay.standing.LevelHeld;

/**
 * What a unit can do before and after people go. Somebody covers a competency when they hold at least the highest level that a post
 * of anybody there asks; what nobody's post asks is not looked at.
 */
final class CoverRule {
    private final Map<Long, Map<Long, Integer>> held = new HashMap<>();
    private final Map<Long, Integer> asked = new TreeMap<>();

    /**
     * @param levels what the people hold on the day
     * @param asked  what each of them is asked, by competency
     */
    CoverRule(List<LevelHeld> levels, Map<Long, Map<Long, RequiredLevel>> asked) {
        levels.forEach(level -> held.computeIfAbsent(level.competencyId(), id -> new HashMap<>())
                .merge(level.officialId(), level.level(), Math::max));
        asked.values().stream()
                .flatMap(one -> one.values().stream())
                .forEach(required -> this.asked.merge(required.competencyId(), required.level(), Math::max));
    }

    /** One line for each competency that is asked, the gravest first, then in the order given. */
    List<WhatIfLine> lines(List<WhatIfPerson> people, Set<Long> gone, Collection<CompetencyRow> competencies) {
        List<WhatIfLine> lines = new ArrayList<>();
        for (CompetencyRow competency : competencies) {
            Integer level = asked.get(competency.id());
            if (level != null) {
                lines.add(line(people, gone, competency, level));
            }
        }
        lines.sort(Comparator.comparing(WhatIfLine::verdict));
        return lines;
    }

    private WhatIfLine line(List<WhatIfPerson> people, Set<Long> gone, CompetencyRow competency, int level) {
        Map<Long, Integer> has = held.getOrDefault(competency.id(), Map.of());
        List<WhatIfPerson> able = people.stream()
                .filter(person -> has.getOrDefault(person.officialId(), 0) >= level)
                .toList();
        List<WhatIfPerson> losing = able.stream()
                .filter(person -> gone.contains(person.officialId()))
                .toList();
        WhatIfPerson nearest = people.stream()
                .filter(person -> !gone.contains(person.officialId()) && !able.contains(person))
                .filter(person -> has.getOrDefault(person.officialId(), 0) > 0)
                .max(Comparator.comparingInt(person -> has.get(person.officialId())))
                .orElse(null);
        return new WhatIfLine(
                competency.nameVi(),
                competency.nameEn() == null ? competency.nameVi() : competency.nameEn(),
                level,
                able.size(),
                able.size() - losing.size(),
                losing.stream().map(WhatIfPerson::fullName).toList(),
                nearest == null ? null : nearest.fullName(),
                nearest == null ? 0 : has.get(nearest.officialId()));
    }
}
