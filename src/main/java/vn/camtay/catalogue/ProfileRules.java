package vn.camtay.catalogue;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.camtay.shared.error.Reason;

/** When a new version of a post's profile can be taken. */
final class ProfileRules {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private ProfileRules() {}

    /**
     * A version begins today or later, so that past days keep what was asked on them; on a day on which no other begins, since the
     * two would overlap; and says something of every competency, since it would leave a hole. Levels are 0 to 4, weights 1 to 3. It
     * asks for something else than what holds on that day without it.
     *
     * @param competencies code by id
     * @return every fault, as a person should read them
     */
    static List<Reason> faults(
            IntroduceProfileCommand version,
            ProfileSchedule schedule,
            Map<Long, String> competencies,
            LocalDate today) {
        List<Reason> faults = new ArrayList<>();
        LocalDate from = version.validFrom();
        if (from == null || from.isBefore(today)) {
            faults.add(Reason.of("catalogue.refused.profileDay", DAY.format(today)));
        } else if (schedule.versions(version.postId()).contains(from)) {
            faults.add(Reason.of("catalogue.refused.profileOverlap", DAY.format(from)));
        }
        Set<Long> said =
                version.levels().stream().map(RequiredLevel::competencyId).collect(Collectors.toSet());
        String holes = competencies.entrySet().stream()
                .filter(competency -> !said.contains(competency.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(", "));
        if (!holes.isEmpty()) {
            faults.add(Reason.of("catalogue.refused.profileHole", holes));
        }
        if (said.size() < version.levels().size() || !competencies.keySet().containsAll(said)) {
            faults.add(Reason.of("catalogue.refused.profileCompetency"));
        }
        for (RequiredLevel required : version.levels()) {
            if (required.level() < 0
                    || required.level() > CompetencyLevel.MAX
                    || required.weight() < 1
                    || required.weight() > RequiredLevel.WEIGHT_MAX) {
                faults.add(Reason.of(
                        "catalogue.refused.profileLevel",
                        competencies.getOrDefault(required.competencyId(), ""),
                        CompetencyLevel.MAX,
                        RequiredLevel.WEIGHT_MAX));
            }
        }
        if (faults.isEmpty() && isSame(version, schedule)) {
            faults.add(Reason.of("catalogue.refused.profileSame", DAY.format(from)));
        }
        return faults;
    }

    private static boolean isSame(IntroduceProfileCommand version, ProfileSchedule schedule) {
        Map<Long, RequiredLevel> before = schedule.on(Set.of(version.postId()), version.validFrom());
        Map<Long, RequiredLevel> after = version.levels().stream()
                .filter(required -> required.level() > 0)
                .collect(Collectors.toMap(RequiredLevel::competencyId, Function.identity()));
        return before.equals(after);
    }
}
