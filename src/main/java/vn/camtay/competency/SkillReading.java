package vn.camtay.competency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.camtay.signoff.SignOffService;
import vn.camtay.signoff.SkillFacts;
import vn.camtay.signoff.SkillStanding;

/** Reads how far people are with the skills that a module asks for. */
@ApplicationScoped
class SkillReading {
    @Inject
    SignOffService signOffs;

    /** Skills that the module asks for today: the required ones that are taught. One statement. */
    List<SkillFacts> required(long moduleId) {
        return signOffs.skills(Set.of(moduleId)).stream()
                .filter(skill -> skill.required() && !skill.retired())
                .toList();
    }

    /** An entry for everybody. One statement, and three where the module asks for skills. */
    Map<Long, RequiredSkills> of(long moduleId, Collection<Long> officialIds) {
        Set<Long> skills = required(moduleId).stream().map(SkillFacts::id).collect(Collectors.toSet());
        Map<Long, List<SkillStanding>> finalised = skills.isEmpty() || officialIds.isEmpty()
                ? Map.of()
                : signOffs.standing(officialIds, skills).stream()
                        .filter(SkillStanding::finalised)
                        .collect(Collectors.groupingBy(SkillStanding::officialId));
        Map<Long, RequiredSkills> found = new HashMap<>();
        officialIds.forEach(id -> found.put(id, of(skills.size(), finalised.getOrDefault(id, List.of()))));
        return found;
    }

    /** Those of the skills that the person has not finalised. Three statements at most. */
    List<SkillFacts> missing(long officialId, List<SkillFacts> required) {
        Set<Long> ids = required.stream().map(SkillFacts::id).collect(Collectors.toSet());
        Set<Long> done = ids.isEmpty()
                ? Set.of()
                : signOffs.standing(Set.of(officialId), ids).stream()
                        .filter(SkillStanding::finalised)
                        .map(SkillStanding::skillId)
                        .collect(Collectors.toSet());
        return required.stream().filter(skill -> !done.contains(skill.id())).toList();
    }

    private static RequiredSkills of(int needed, List<SkillStanding> finalised) {
        return new RequiredSkills(
                needed,
                finalised.size(),
                last(needed, finalised, standing -> standing.progress().finalisedOn()),
                last(needed, finalised, SkillStanding::checkedOn));
    }

    private static LocalDate last(int needed, List<SkillStanding> standings, Function<SkillStanding, LocalDate> day) {
        List<LocalDate> days =
                standings.stream().map(day).filter(Objects::nonNull).toList();
        return days.size() < needed
                ? null
                : days.stream().max(Comparator.naturalOrder()).orElse(null);
    }
}
