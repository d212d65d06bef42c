package vn.camtay.signoff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads rows and checks, and says where people stand with skills. */
@ApplicationScoped
class Standings {
    @Inject
    CardRepository cards;

    @Inject
    CheckRepository checks;

    /** One official and one skill; PLANNED without a row. */
    SkillStanding of(long officialId, SkillFacts skill) {
        SkillProgress progress = SkillProgress.of(cards.facts(Set.of(officialId), Set.of(skill.id())));
        CheckFact check = progress.finalisedBy() == null
                ? null
                : checks.facts(Set.of(progress.finalisedBy())).stream()
                        .findFirst()
                        .orElse(null);
        return SkillStanding.of(officialId, skill, progress, check);
    }

    /** Everybody with a row, by official and skill. Three statements at most. */
    List<SkillStanding> of(Collection<Long> officialIds, Collection<Long> skillIds) {
        Map<Long, SkillFacts> skills =
                cards.skillsById(skillIds).stream().collect(Collectors.toMap(SkillFacts::id, Function.identity()));
        Map<Long, Map<Long, List<EntryFact>>> rows = cards.facts(officialIds, skillIds).stream()
                .collect(Collectors.groupingBy(
                        EntryFact::officialId,
                        TreeMap::new,
                        Collectors.groupingBy(EntryFact::skillId, TreeMap::new, Collectors.toList())));
        Map<Long, Map<Long, SkillProgress>> derived = new LinkedHashMap<>();
        rows.forEach((official, bySkill) -> {
            Map<Long, SkillProgress> progress = new LinkedHashMap<>();
            bySkill.forEach((skill, entries) -> progress.put(skill, SkillProgress.of(entries)));
            derived.put(official, progress);
        });
        Map<Long, CheckFact> byEntry = checksOf(derived.values());
        List<SkillStanding> standings = new ArrayList<>();
        derived.forEach((official, bySkill) -> bySkill.forEach((skill, progress) -> standings.add(
                SkillStanding.of(official, skills.get(skill), progress, byEntry.get(progress.finalisedBy())))));
        return standings;
    }

    private Map<Long, CheckFact> checksOf(Collection<Map<Long, SkillProgress>> derived) {
        Set<Long> finalised = derived.stream()
                .flatMap(bySkill -> bySkill.values().stream())
                .map(SkillProgress::finalisedBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return checks.facts(finalised).stream().collect(Collectors.toMap(CheckFact::entryId, Function.identity()));
    }
}
