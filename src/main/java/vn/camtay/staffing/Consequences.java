package vn.camtay.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.camtay.catalogue.CompetencyRow;
import vn.camtay.catalogue.ProfileService;
import vn.camtay.enrolment.EnrolmentStatus;
import vn.camtay.organisation.OfficialService;
import vn.camtay.staffing.Consequence.Detail;
import vn.camtay.standing.LevelHeld;
import vn.camtay.standing.StandingService;

/** Gathers what a change of somebody's work touches, each kind by one statement; kinds that touch nothing are left out. */
@ApplicationScoped
class Consequences {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Inject
    ConsequenceRepository things;

    @Inject
    OfficialService officials;

    @Inject
    ProfileService profiles;

    @Inject
    StandingService standings;

    @Inject
    Clock clock;

    List<Consequence> of(ChangeCommand command) {
        long id = command.officialId();
        Instant since = since(command.from());
        List<Consequence> all = new ArrayList<>();
        List<Object[]> places = things.places(id, since);
        all.add(Consequence.of(ConsequenceKind.ENROLLED, places(places, EnrolmentStatus.ENROLLED)));
        all.add(Consequence.of(ConsequenceKind.REQUESTED, places(places, EnrolmentStatus.REQUESTED)));
        all.add(Consequence.of(ConsequenceKind.WAITLISTED, places(places, EnrolmentStatus.WAITLISTED)));
        all.add(Consequence.counted(ConsequenceKind.MODULE_WAIT, things.waits(id)));
        all.add(Consequence.of(
                ConsequenceKind.TEACHES,
                things.teaches(id, since).stream()
                        .map(row -> session(row[0], row[1]))
                        .toList()));
        all.add(Consequence.of(ConsequenceKind.HEADS, names(things.heads(id))));
        all.add(Consequence.of(ConsequenceKind.DEPUTY, names(things.deputy(id, LocalDate.now(clock)))));
        all.add(Consequence.counted(ConsequenceKind.PEER_COACH, things.peer(id)));
        Object[] checks = things.checks(id);
        all.add(Consequence.counted(ConsequenceKind.CHECKS_TO_DO, number(checks[0])));
        all.add(Consequence.counted(ConsequenceKind.CHECKS_ABOUT, number(checks[1])));
        all.addAll(competencies(command));
        all.add(Consequence.of(
                ConsequenceKind.ACCOUNT,
                things.userNames(id).stream().map(Detail::of).toList()));
        return all.stream().filter(one -> one.count() > 0).toList();
    }

    /** A change that counted earlier touches only what is still to come. */
    private Instant since(LocalDate from) {
        Instant day = from.atStartOfDay(clock.getZone()).toInstant();
        Instant now = clock.instant();
        return day.isAfter(now) ? day : now;
    }

    private List<Detail> places(List<Object[]> places, EnrolmentStatus status) {
        return places.stream()
                .filter(row -> row[0] == status)
                .map(row -> session(row[1], row[2]))
                .toList();
    }

    private Detail session(Object code, Object startsAt) {
        return Detail.of(code + " · " + DAY.format(((Instant) startsAt).atZone(clock.getZone())));
    }

    private static List<Detail> names(List<Object[]> rows) {
        return rows.stream()
                .map(row -> detail((String) row[0], (String) row[1]))
                .toList();
    }

    private static Detail detail(String vi, String en) {
        return new Detail(vi, en == null ? vi : en);
    }

    private static long number(Object sum) {
        return sum == null ? 0 : ((Number) sum).longValue();
    }

    private List<Consequence> competencies(ChangeCommand command) {
        long id = command.officialId();
        boolean away = command.kind() == ChangeKind.LEAVE || moves(command);
        List<Long> colleagues = away ? things.colleagues(id) : List.of();
        Set<Long> everybody = new TreeSet<>(colleagues);
        everybody.add(id);
        List<LevelHeld> levels = standings.levels(everybody).stream()
                .filter(level -> level.isOn(command.from()))
                .toList();
        Map<Long, Integer> mine = highest(levels, Set.of(id));
        List<Consequence> found = new ArrayList<>();
        if (command.kind() == ChangeKind.MOVE && command.postId() != null) {
            Set<Long> lacking = new TreeSet<>();
            profiles.schedule().on(List.of(command.postId()), command.from()).values().stream()
                    .filter(asked -> mine.getOrDefault(asked.competencyId(), 0) < asked.level())
                    .forEach(asked -> lacking.add(asked.competencyId()));
            found.add(Consequence.of(ConsequenceKind.LACKS, competencies(lacking)));
        }
        if (away) {
            Set<Long> only = new TreeSet<>(mine.keySet());
            only.removeAll(highest(levels, colleagues).keySet());
            found.add(Consequence.of(ConsequenceKind.LAST_HOLDER, competencies(only)));
        }
        return found;
    }

    private boolean moves(ChangeCommand command) {
        return command.unitId() != null
                && officials.require(command.officialId()).unitId() != command.unitId();
    }

    private static Map<Long, Integer> highest(List<LevelHeld> levels, Collection<Long> people) {
        Map<Long, Integer> highest = new HashMap<>();
        levels.stream()
                .filter(level -> people.contains(level.officialId()))
                .forEach(level -> highest.merge(level.competencyId(), level.level(), Math::max));
        return highest;
    }

    private List<Detail> competencies(Set<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : profiles.competencies().stream()
                        .filter(row -> ids.contains(row.id()))
                        .map((CompetencyRow row) -> detail(row.nameVi(), row.nameEn()))
                        .toList();
    }
}
