package vn.camtay.competency;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.camtay.attendance.AttendanceStatus;
import vn.camtay.catalogue.CompetencyRow;
import vn.camtay.catalogue.Framework;
import vn.camtay.catalogue.ProfileSchedule;
import vn.camtay.catalogue.ProfileService;
import vn.camtay.catalogue.RequiredLevel;
import vn.camtay.organisation.PolicySetting;
import vn.camtay.organisation.PolicySettingService;
import vn.camtay.organisation.PostTenure;
import vn.camtay.organisation.UnitKind;
import vn.camtay.organisation.UnitRow;
import vn.camtay.organisation.UnitService;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.identity.Roles;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.standing.LevelHeld;
import vn.camtay.standing.StandingService;

/** Who of a unit can do what, for its head; how the units of the city stand, for the coordinator. */
@Stateless
@DenyAll
public class OverviewService {
    /** From this level on somebody does it alone. */
    private static final int ALONE = 2;

    private static final int MONTHS = 12;

    @Inject
    OverviewRepository overviews;

    @Inject
    LevelReading levels;

    @Inject
    CityDrawings drawings;

    @Inject
    StandingService standings;

    @Inject
    ProfileService profiles;

    @Inject
    UnitService units;

    @Inject
    PolicySettingService policies;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    /**
     * One page of the reader's people with their levels, by given name. Twelve statements however many there are, two more where only
     * one can do something alone; filtered by standing, the levels of all of them are read first.
     */
    @RolesAllowed({Roles.HEAD, Roles.COORDINATOR})
    public UnitLevels unit(LevelsFilter filter, PageQuery query) {
        LocalDate day = filter.day() == null ? LocalDate.now(clock) : filter.day();
        Set<Long> within = within(filter.unitId());
        Framework framework = levels.framework();
        Page<PersonLevels> people;
        if (filter.standing() == null) {
            Page<PersonLevels> page = overviews.people(within, filter.postId(), query);
            people = new Page<>(lines(page.rows(), framework, day), page.total(), query);
        } else {
            List<PersonLevels> all = lines(overviews.people(within, filter.postId()), framework, day).stream()
                    .filter(person -> person.has(filter.standing()))
                    .toList();
            int first = Math.min(query.first(), all.size());
            people = new Page<>(all.subList(first, Math.min(first + query.size(), all.size())), all.size(), query);
        }
        return new UnitLevels(
                day,
                framework.competencies(),
                people,
                within == null ? List.of() : singles(framework.competencies(), within, day));
    }

    /** Everybody the filter finds but for the standing, by given name: keys for {@link #linesOf}. Two statements at most. */
    @RolesAllowed({Roles.HEAD, Roles.COORDINATOR})
    public List<Long> ids(LevelsFilter filter) {
        return overviews.ids(within(filter.unitId()), filter.postId());
    }

    /** Of these people those that the filter finds, by given name, for a table to take away part by part. Ten statements. */
    @RolesAllowed({Roles.HEAD, Roles.COORDINATOR})
    public List<PersonLevels> linesOf(Collection<Long> ids, LevelsFilter filter) {
        LocalDate day = filter.day() == null ? LocalDate.now(clock) : filter.day();
        return lines(overviews.people(ids, within(filter.unitId())), levels.framework(), day).stream()
                .filter(person -> filter.standing() == null || person.has(filter.standing()))
                .toList();
    }

    /**
     * What the people of a unit, at work there now, met of their requirements at the end of each of the last twelve months and on the
     * day. Seven statements, and one for each level of units.
     *
     * @param unitId null for all that a head answers for
     * @param day    null for today
     * @throws NotFoundException when the unit is missing, or out of reach
     */
    @RolesAllowed({Roles.HEAD, Roles.COORDINATOR})
    public UnitTrend trend(Long unitId, LocalDate day) {
        LocalDate on = day == null ? LocalDate.now(clock) : day;
        Set<Long> within = within(unitId);
        if (within == null || within.isEmpty()) {
            throw new NotFoundException();
        }
        List<Long> people = overviews.ids(within, null);
        List<LocalDate> days = new ArrayList<>();
        for (int back = MONTHS; back > 0; back--) {
            days.add(on.withDayOfMonth(1).minusMonths(back - 1L).minusDays(1));
        }
        days.add(on);
        Framework framework = levels.framework();
        Map<Long, List<LevelHeld>> held =
                standings.levels(people).stream().collect(Collectors.groupingBy(LevelHeld::officialId));
        Map<LocalDate, Map<Long, Map<Long, RequiredLevel>>> asked =
                standings.askedOn(people, days, framework.schedule());
        int usual = policies.valueOn(PolicySetting.RENEWAL_WINDOW, on);
        Map<Long, Integer> renewal = framework.competencies().stream()
                .collect(Collectors.toMap(
                        CompetencyRow::id, row -> row.renewalDays() == null ? usual : row.renewalDays()));
        return new UnitTrend(
                people.size(),
                days.stream()
                        .map(end -> point(end, people, held, asked.get(end), renewal))
                        .toList());
    }

    private static UnitTrend.Point point(
            LocalDate day,
            List<Long> people,
            Map<Long, List<LevelHeld>> held,
            Map<Long, Map<Long, RequiredLevel>> asked,
            Map<Long, Integer> renewal) {
        Share met = Share.NONE;
        long expiring = 0;
        for (long person : people) {
            Map<Long, LevelHeld> can = new HashMap<>();
            held.getOrDefault(person, List.of()).stream()
                    .filter(level -> level.isOn(day))
                    .forEach(level -> can.merge(
                            level.competencyId(), level, (one, other) -> one.level() >= other.level() ? one : other));
            for (RequiredLevel required : asked.get(person).values()) {
                LevelHeld level = can.get(required.competencyId());
                met = met.plus(level != null && level.level() >= required.level());
            }
            expiring += can.values().stream()
                    .filter(level -> level.until() != null
                            && !day.isBefore(level.until().minusDays(renewal.get(level.competencyId()))))
                    .count();
        }
        return new UnitTrend.Point(day, met, expiring);
    }

    /** Null for everywhere. */
    private Set<Long> within(Long unitId) {
        boolean everywhere = currentUser.has(Role.COORDINATOR);
        if (unitId == null) {
            return everywhere ? null : currentUser.unitIds();
        }
        Set<Long> wanted = new HashSet<>(units.withBelow(Set.of(unitId)));
        if (!everywhere) {
            wanted.retainAll(currentUser.unitIds());
        }
        return wanted;
    }

    private List<PersonLevels> lines(List<PersonLevels> people, Framework framework, LocalDate day) {
        List<Long> ids = people.stream().map(PersonLevels::officialId).toList();
        if (ids.isEmpty()) {
            return people;
        }
        LevelBook book = levels.book(ids, day, framework);
        return people.stream()
                .map(person -> person.with(book.lines(person.officialId())))
                .toList();
    }

    private List<SinglePoint> singles(List<CompetencyRow> competencies, Set<Long> within, LocalDate day) {
        Set<Long> lonely = overviews.heldByOne(within, ALONE, day);
        if (lonely.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Reached>> reached =
                overviews.reached(within, lonely, day).stream().collect(Collectors.groupingBy(Reached::competencyId));
        List<SinglePoint> singles = new ArrayList<>();
        for (CompetencyRow competency : competencies) {
            List<Reached> all = reached.getOrDefault(competency.id(), List.of());
            List<Reached> alone = all.stream()
                    .filter(one -> one.held() && one.level() >= ALONE)
                    .toList();
            if (alone.size() == 1) {
                Reached only = alone.get(0);
                Reached next = all.stream()
                        .filter(one -> one.officialId() != only.officialId())
                        .max(Comparator.comparing(Reached::held).thenComparingInt(Reached::level))
                        .orElse(null);
                singles.add(new SinglePoint(
                        competency,
                        only.officialId(),
                        only.fullName(),
                        only.level(),
                        next == null ? null : next.officialId(),
                        next == null ? null : next.fullName(),
                        next == null ? 0 : next.level()));
            }
        }
        return singles;
    }

    /**
     * The units of the city, or its nine western wards, each with everything below it. A day is drawn at most once a minute for
     * all readers, in thirteen statements.
     *
     * @param day null for today; attendance and sign-offs are those of its year until it
     */
    @RolesAllowed(Roles.COORDINATOR)
    public CityLevels city(boolean western, LocalDate day) {
        LocalDate on = day == null ? LocalDate.now(clock) : day;
        CityLevels city = drawings.current(on, clock.instant(), () -> draw(on));
        return western
                ? city.only(units.westernCentre().stream().map(UnitRow::id).collect(Collectors.toSet()))
                : city;
    }

    /** Skills finalised, transfer checks passed and failed, by exact unit, both days inclusive. Three statements. */
    @RolesAllowed(Roles.COORDINATOR)
    public List<UnitCount> signOffs(LocalDate from, LocalDate to) {
        return overviews.signOffs(from, to);
    }

    private CityLevels draw(LocalDate on) {
        LocalDate from = on.withDayOfYear(1);
        List<CompetencyRow> competencies = levels.framework().competencies();
        Map<Long, Long> tops = new HashMap<>();
        List<UnitRow> all = units.tree();
        all.forEach(unit -> tops.put(unit.id(), unit.kind() == UnitKind.DIVISION ? unit.parentId() : unit.id()));
        Figures figures = new Figures(tops);
        weigh(figures, on);
        Instant midnight = on.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        Instant now = clock.instant();
        overviews
                .marks(from.atStartOfDay(clock.getZone()).toInstant(), midnight.isBefore(now) ? midnight : now)
                .forEach(row -> figures.mark((Long) row[0], (AttendanceStatus) row[1], (Long) row[2]));
        overviews.signOffs(from, on).forEach(figures::count);
        return new CityLevels(
                false,
                from,
                on,
                now,
                competencies,
                all.stream()
                        .filter(unit -> unit.kind() != UnitKind.CITY && unit.kind() != UnitKind.DIVISION)
                        .map(unit -> figures.of(unit, competencies))
                        // where nobody is asked for anything comes last
                        .sorted(Comparator.comparing(unit -> unit.whole().asked() == 0))
                        .toList());
    }

    private void weigh(Figures figures, LocalDate on) {
        ProfileSchedule schedule = profiles.schedule();
        Map<Long, List<Long>> posts = overviews.tenures(on).stream()
                .collect(Collectors.groupingBy(
                        PostTenure::officialId, Collectors.mapping(PostTenure::postId, Collectors.toList())));
        Map<Long, Map<Long, Integer>> held = new HashMap<>();
        overviews.allHeld(on).forEach(row -> held.computeIfAbsent((Long) row[0], id -> new HashMap<>())
                .put((Long) row[1], (Integer) row[2]));
        Map<List<Long>, Collection<RequiredLevel>> asked = new HashMap<>();
        for (Object[] home : overviews.homes()) {
            List<Long> holds = posts.getOrDefault((Long) home[0], List.of());
            Map<Long, Integer> can = held.getOrDefault((Long) home[0], Map.of());
            figures.person((Long) home[1]);
            for (RequiredLevel required :
                    asked.computeIfAbsent(holds, ids -> schedule.on(ids, on).values())) {
                figures.asked(
                        (Long) home[1],
                        required.competencyId(),
                        can.getOrDefault(required.competencyId(), 0) >= required.level());
            }
        }
    }

    /** Adds up, by the unit that a division belongs to. */
    private static final class Figures {
        private final Map<Long, Long> tops;
        private final Map<Long, Long> people = new HashMap<>();
        private final Map<Long, Map<Long, Share>> shares = new HashMap<>();
        private final Map<Long, Map<AttendanceStatus, Long>> marks = new HashMap<>();
        private final Map<Long, Map<String, Long>> counts = new HashMap<>();

        Figures(Map<Long, Long> tops) {
            this.tops = tops;
        }

        private long top(long unitId) {
            return tops.getOrDefault(unitId, unitId);
        }

        void person(long unitId) {
            people.merge(top(unitId), 1L, Long::sum);
        }

        void asked(long unitId, long competencyId, boolean met) {
            shares.computeIfAbsent(top(unitId), id -> new HashMap<>())
                    .merge(competencyId, Share.NONE.plus(met), Share::and);
        }

        void mark(long unitId, AttendanceStatus status, long count) {
            marks.computeIfAbsent(top(unitId), id -> new EnumMap<>(AttendanceStatus.class))
                    .merge(status == null ? AttendanceStatus.UNRECORDED : status, count, Long::sum);
        }

        void count(UnitCount row) {
            counts.computeIfAbsent(top(row.unitId()), id -> new HashMap<>()).merge(row.what(), row.count(), Long::sum);
        }

        CityUnit of(UnitRow unit, List<CompetencyRow> competencies) {
            Map<Long, Share> met = shares.getOrDefault(unit.id(), Map.of());
            Map<AttendanceStatus, Long> said = marks.getOrDefault(unit.id(), Map.of());
            Map<String, Long> done = counts.getOrDefault(unit.id(), Map.of());
            return new CityUnit(
                    unit,
                    people.getOrDefault(unit.id(), 0L),
                    competencies.stream()
                            .map(competency -> met.getOrDefault(competency.id(), Share.NONE))
                            .toList(),
                    said.getOrDefault(AttendanceStatus.PRESENT, 0L)
                            + said.getOrDefault(AttendanceStatus.LATE, 0L)
                            + said.getOrDefault(AttendanceStatus.LEFT_EARLY, 0L),
                    said.getOrDefault(AttendanceStatus.ABSENT, 0L),
                    said.getOrDefault(AttendanceStatus.EXCUSED, 0L),
                    said.getOrDefault(AttendanceStatus.UNRECORDED, 0L),
                    done.getOrDefault("signOffs", 0L),
                    done.getOrDefault("passed", 0L),
                    done.getOrDefault("failed", 0L));
        }
    }
}
