package vn.camtay.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.camtay.catalogue.CompetencyRow;
import vn.camtay.catalogue.ProfileSchedule;
import vn.camtay.catalogue.ProfileService;
import vn.camtay.catalogue.RequiredLevel;
import vn.camtay.staffing.Consequence.Detail;
import vn.camtay.standing.LevelHeld;
import vn.camtay.standing.StandingService;

/** Gathers what the closing of a post touches, each kind by one statement; kinds of which there are none are left out. */
@ApplicationScoped
class PostConsequences {
    @Inject
    PostClosingRepository things;

    @Inject
    ProfileService profiles;

    @Inject
    StandingService standings;

    @Inject
    Clock clock;

    List<Consequence> of(ClosePostCommand command) {
        LocalDate day = command.from();
        List<Object[]> holders = things.holders(command.postId());
        List<Consequence> found = new ArrayList<>();
        found.add(Consequence.of(
                ConsequenceKind.HOLDERS,
                holders.stream()
                        .map(row -> named(row[1], row[2], row[3], row[4], row[5]))
                        .toList()));
        found.addAll(competencies(command, holders));
        found.add(Consequence.of(
                ConsequenceKind.POST_COUNTERS,
                things.counters(command.postId(), day).stream()
                        .map(row -> named(row[0], row[1], row[2], row[3], row[4]))
                        .toList()));
        found.add(Consequence.of(
                ConsequenceKind.POST_COMING,
                things.coming(command.postId(), day).stream().map(Detail::of).toList()));
        Instant since = day.isAfter(LocalDate.now(clock))
                ? day.atStartOfDay(clock.getZone()).toInstant()
                : clock.instant();
        found.add(Consequence.of(
                ConsequenceKind.POST_SESSIONS,
                things.sessions(command.postId(), since).stream()
                        .map(Detail::of)
                        .toList()));
        return found.stream().filter(one -> one.count() > 0).toList();
    }

    /** Where the successor asks less, where it asks more, and what each holder does not hold of that on the day. */
    private List<Consequence> competencies(ClosePostCommand command, List<Object[]> holders) {
        ProfileSchedule schedule = profiles.schedule();
        List<RequiredLevel> before = asked(schedule, command.postId(), command.from());
        List<RequiredLevel> after =
                command.successorId() == null ? List.of() : asked(schedule, command.successorId(), command.from());
        List<RequiredLevel> more = above(after, before);
        Map<Long, CompetencyRow> names =
                profiles.competencies().stream().collect(Collectors.toMap(CompetencyRow::id, Function.identity()));
        Set<Long> people = holders.stream().map(row -> (Long) row[0]).collect(Collectors.toCollection(TreeSet::new));
        Map<Long, Map<Long, Integer>> held = new HashMap<>();
        for (LevelHeld level : standings.levels(people)) {
            if (level.isOn(command.from())) {
                held.computeIfAbsent(level.officialId(), key -> new HashMap<>())
                        .merge(level.competencyId(), level.level(), Math::max);
            }
        }
        List<Detail> lacking = new ArrayList<>();
        for (Object[] holder : holders) {
            Map<Long, Integer> own = held.getOrDefault((Long) holder[0], Map.of());
            List<RequiredLevel> gaps = more.stream()
                    .filter(one -> own.getOrDefault(one.competencyId(), 0) < one.level())
                    .toList();
            if (!gaps.isEmpty()) {
                lacking.add(new Detail(
                        holder[1] + ": " + levels(gaps, names, CompetencyRow::nameVi),
                        holder[1] + ": " + levels(gaps, names, CompetencyRow::nameEn)));
            }
        }
        return List.of(
                Consequence.of(ConsequenceKind.ASKED_LESS, details(above(before, after), names)),
                Consequence.of(ConsequenceKind.ASKED_MORE, details(more, names)),
                Consequence.of(ConsequenceKind.HOLDERS_LACK, lacking));
    }

    /** What is asked by the one at a higher level than by the other, or only by it. */
    private static List<RequiredLevel> above(List<RequiredLevel> one, List<RequiredLevel> other) {
        Map<Long, Integer> levels =
                other.stream().collect(Collectors.toMap(RequiredLevel::competencyId, RequiredLevel::level));
        return one.stream()
                .filter(level -> level.level() > levels.getOrDefault(level.competencyId(), 0))
                .toList();
    }

    private static List<RequiredLevel> asked(ProfileSchedule schedule, long postId, LocalDate day) {
        return schedule.on(List.of(postId), day).values().stream()
                .filter(one -> one.level() > 0)
                .toList();
    }

    private static List<Detail> details(Collection<RequiredLevel> asked, Map<Long, CompetencyRow> names) {
        return asked.stream()
                .map(one -> new Detail(
                        levels(List.of(one), names, CompetencyRow::nameVi),
                        levels(List.of(one), names, CompetencyRow::nameEn)))
                .toList();
    }

    private static String levels(
            Collection<RequiredLevel> asked, Map<Long, CompetencyRow> names, Function<CompetencyRow, String> language) {
        return asked.stream()
                .map(one -> language.apply(names.get(one.competencyId())) + " " + one.level())
                .collect(Collectors.joining(", "));
    }

    /** A division with its ward, any other unit alone. */
    private static Object within(Object unit, Object ward) {
        return ward == null ? unit : unit + ", " + ward;
    }

    private static Object either(Object english, Object vietnamese) {
        return english == null ? vietnamese : english;
    }

    private static Detail named(Object name, Object unit, Object unitEn, Object ward, Object wardEn) {
        return new Detail(
                name + " (" + within(unit, ward) + ")",
                name + " (" + within(either(unitEn, unit), either(wardEn, ward)) + ")");
    }
}
