package vn.camtay.enrolment;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.camtay.enrolment.CounterCoverRepository.Allowed;
import vn.camtay.enrolment.CounterCoverRepository.KeptSeats;
import vn.camtay.enrolment.CoverBoard.CounterName;
import vn.camtay.organisation.HalfDay;
import vn.camtay.organisation.LeaveService;
import vn.camtay.organisation.UnitKind;
import vn.camtay.organisation.UnitRow;
import vn.camtay.organisation.UnitService;
import vn.camtay.organisation.WorkingCalendar;
import vn.camtay.organisation.WorkingCalendarService;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.identity.Roles;

/** The head's view of their counters: a week of them, what is at risk in the next days, what a person's leave breaks. */
@Stateless
@DenyAll
public class CounterCoverService {
    private static final int RISK_DAYS = 6;
    private static final int UNITS_AT_ONCE = 20;

    @Inject
    CounterCover cover;

    @Inject
    CounterCoverRepository repository;

    @Inject
    UnitService units;

    @Inject
    LeaveService leaves;

    @Inject
    WorkingCalendarService calendars;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    /**
     * A week of the unit's counters and of those of its divisions, as far as the reader answers for them. A fixed number of
     * statements, whatever the number of people.
     *
     * @param day any day of the week
     * @throws NotFoundException when the unit is not in the reader's reach
     */
    @RolesAllowed({Roles.HEAD, Roles.COORDINATOR})
    public CoverBoard week(long unitId, LocalDate day) {
        UnitRow unit = require(unitId);
        Set<Long> shown = units.withBelow(Set.of(unitId));
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        WorkingCalendar calendar = calendars.calendar();
        SortedSet<HalfDay> halfDays = new TreeSet<>(calendar.halfDays(monday, monday.plusDays(6)));
        List<UnitRoster> rosters = cover.rosters(new TreeSet<>(Set.of(around(unit))), halfDays, calendar);
        if (rosters.isEmpty()) {
            return new CoverBoard(unit, monday, List.of(), List.of());
        }
        UnitRoster roster = rosters.get(0);
        List<CounterNeed> counters = roster.counters().stream()
                .filter(counter -> shown.contains(counter.ownerId()))
                .toList();
        Pending pending = pending(List.of(roster), halfDays, calendar);
        return new CoverBoard(
                unit,
                monday,
                counters.stream()
                        .map(counter -> new CounterName(counter.counterId(), counter.name()))
                        .toList(),
                counters.isEmpty()
                        ? List.of()
                        : halfDays.stream()
                                .map(halfDay -> halfDay(roster, counters, halfDay, pending))
                                .toList());
    }

    private UnitRow require(long unitId) {
        if (!currentUser.has(Role.COORDINATOR) && !currentUser.unitIds().contains(unitId)) {
            throw new NotFoundException();
        }
        return units.require(unitId);
    }

    private static long around(UnitRow unit) {
        return unit.kind() == UnitKind.DIVISION ? unit.parentId() : unit.id();
    }

    /**
     * Counters in the reader's reach that are short today or in the six days after it, or may become so; by time. For the
     * first page.
     */
    @RolesAllowed(Roles.HEAD)
    public List<CoverRisk> atRisk() {
        Set<Long> reach = currentUser.unitIds();
        SortedSet<Long> around = repository.around(reach);
        LocalDate today = LocalDate.now(clock);
        WorkingCalendar calendar = calendars.calendar();
        SortedSet<HalfDay> halfDays = new TreeSet<>(calendar.halfDays(today, today.plusDays(RISK_DAYS)));
        List<UnitRoster> rosters = cover.rosters(around, halfDays, calendar);
        Pending pending = pending(rosters, halfDays, calendar);
        List<CoverRisk> risks = new ArrayList<>();
        for (HalfDay halfDay : halfDays) {
            for (UnitRoster roster : rosters) {
                List<CounterNeed> mine = roster.counters().stream()
                        .filter(counter -> reach.contains(counter.ownerId()))
                        .toList();
                halfDay(roster, mine, halfDay, pending).cells().stream()
                        .filter(cell -> cell.isShort() || cell.endangered())
                        .forEach(cell -> risks.add(
                                new CoverRisk(roster.unitId(), roster.unitName(), roster.unitNameEn(), halfDay, cell)));
            }
        }
        return risks;
    }

    /**
     * Who is in a class, from today on, and so takes a counter below its minimum although nobody allowed it: by unit and time.
     * Leave is not counted, since nobody refuses it.
     */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public List<Uncovered> uncovered() {
        LocalDate today = LocalDate.now(clock);
        SortedSet<Long> around = repository.unitsWithCounters(today);
        if (around.isEmpty()) {
            return List.of();
        }
        LocalDate last = repository
                .lastMeeting()
                .map(moment -> LocalDate.ofInstant(moment, clock.getZone()))
                .orElse(today);
        if (last.isBefore(today)) {
            return List.of();
        }
        WorkingCalendar calendar = calendars.calendar();
        SortedSet<HalfDay> halfDays = new TreeSet<>(calendar.halfDays(today, last));
        Set<Allowed> allowed = repository.allowed();
        List<Uncovered> found = new ArrayList<>();
        while (!around.isEmpty()) {
            SortedSet<Long> some = around.stream().limit(UNITS_AT_ONCE).collect(Collectors.toCollection(TreeSet::new));
            around.removeAll(some);
            for (UnitRoster roster : cover.rosters(some, halfDays, calendar)) {
                UnitRoster working = roster.withoutLeave();
                working.away().keySet().stream()
                        .sorted()
                        .filter(halfDays::contains)
                        .forEach(halfDay -> found.addAll(uncovered(working, halfDay, allowed)));
            }
        }
        return found;
    }

    private List<Uncovered> uncovered(UnitRoster roster, HalfDay halfDay, Set<Allowed> allowed) {
        int lost = roster.lost(halfDay);
        if (lost == 0) {
            return List.of();
        }
        List<Uncovered> found = new ArrayList<>();
        int excused = 0;
        for (StaffMember person : roster.staff()) {
            Absence absence = roster.away().get(halfDay).get(person.officialId());
            List<CoverShortage> missed =
                    absence == null ? List.of() : roster.causedByAbsenceOf(halfDay, person.officialId());
            if (!missed.isEmpty() && allowed.contains(new Allowed(absence.sessionId(), person.officialId()))) {
                excused++;
            } else if (!missed.isEmpty()) {
                CoverShortage first = missed.get(0);
                found.add(new Uncovered(
                        absence.sessionId(),
                        absence.sessionCode(),
                        person.name(),
                        halfDay.day().atStartOfDay(clock.getZone()).toInstant(),
                        roster.unitName(),
                        first.counterName(),
                        first.given(),
                        first.minimum()));
            }
        }
        return excused >= lost ? List.of() : found;
    }

    /**
     * What a person's leave on these half-days breaks, now that it is entered.
     *
     * @throws NotFoundException when the reader does not keep the person's leave
     */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public LeaveEffect effectOfLeave(long officialId, HalfDay first, HalfDay last) {
        leaves.requireKept(officialId);
        WorkingCalendar calendar = calendars.calendar();
        SortedSet<HalfDay> asked = calendar.halfDays(first.day(), last.day()).stream()
                .filter(halfDay -> halfDay.compareTo(first) >= 0 && halfDay.compareTo(last) <= 0)
                .collect(Collectors.toCollection(TreeSet::new));
        List<LeaveEffect.Missed> missed = new ArrayList<>();
        for (UnitRoster roster : cover.rosters(repository.coverUnits(Set.of(officialId)), asked, calendar)) {
            for (HalfDay halfDay : asked) {
                roster.causedByAbsenceOf(halfDay, officialId)
                        .forEach(shortage -> missed.add(new LeaveEffect.Missed(
                                halfDay, shortage.counterName(), shortage.given(), shortage.minimum())));
            }
        }
        return new LeaveEffect(missed, hits(officialId, asked, calendar));
    }

    private List<LeaveEffect.Hit> hits(long officialId, SortedSet<HalfDay> asked, WorkingCalendar calendar) {
        if (asked.isEmpty()) {
            return List.of();
        }
        List<LeaveEffect.Hit> hits = new ArrayList<>();
        for (AwayStretch meeting : cover.meetings(
                Set.of(officialId), asked.first().day(), asked.last().day())) {
            calendar.halfDays(meeting.startsAt(), meeting.endsAt(), clock.getZone()).stream()
                    .filter(asked::contains)
                    .forEach(halfDay ->
                            hits.add(new LeaveEffect.Hit(halfDay, meeting.sessionId(), meeting.sessionCode())));
        }
        return hits.stream().distinct().toList();
    }

    /** A request on a half-day. */
    private record Asked(long officialId, long sessionId, String sessionCode) {}

    /** Seats kept for a unit on a half-day. */
    private record Kept(long unitId, long sessionId, String sessionCode, int seats) {}

    /** Requests and kept seats by half-day, with the names of their sessions' modules. */
    private record Pending(
            Map<HalfDay, List<Asked>> asked, Map<HalfDay, List<Kept>> kept, Map<Long, List<String>> modules) {}

    private Pending pending(List<UnitRoster> rosters, SortedSet<HalfDay> halfDays, WorkingCalendar calendar) {
        Map<Long, StaffMember> staff = new HashMap<>();
        rosters.forEach(roster -> roster.staff().forEach(person -> staff.put(person.officialId(), person)));
        if (staff.isEmpty() || halfDays.isEmpty()) {
            return new Pending(Map.of(), Map.of(), Map.of());
        }
        Map<HalfDay, List<Asked>> byHalfDay = new HashMap<>();
        List<AwayStretch> requests = cover.requested(
                staff.keySet(), halfDays.first().day(), halfDays.last().day());
        for (AwayStretch request : requests) {
            Asked asked = new Asked(request.officialId(), request.sessionId(), request.sessionCode());
            for (HalfDay halfDay : cover.touched(
                    calendar, request, staff.get(request.officialId()).home())) {
                List<Asked> there = byHalfDay.computeIfAbsent(halfDay, key -> new ArrayList<>());
                if (!there.contains(asked)) {
                    there.add(asked);
                }
            }
        }
        Set<Long> sessions =
                requests.stream().map(AwayStretch::sessionId).collect(Collectors.toCollection(HashSet::new));
        Map<HalfDay, List<Kept>> kept = kept(rosters, halfDays, calendar);
        kept.values().forEach(list -> list.forEach(each -> sessions.add(each.sessionId())));
        return new Pending(byHalfDay, kept, repository.modules(sessions));
    }

    private Map<HalfDay, List<Kept>> kept(
            List<UnitRoster> rosters, SortedSet<HalfDay> halfDays, WorkingCalendar calendar) {
        Set<Long> unitIds = new HashSet<>();
        rosters.forEach(roster -> unitIds.addAll(roster.unitIds()));
        Map<HalfDay, List<Kept>> kept = new HashMap<>();
        for (KeptSeats seats :
                cover.reserved(unitIds, halfDays.first().day(), halfDays.last().day())) {
            AwayStretch meeting = seats.meeting();
            Kept each = new Kept(seats.unitId(), meeting.sessionId(), meeting.sessionCode(), seats.seats());
            for (HalfDay halfDay : calendar.halfDays(meeting.startsAt(), meeting.endsAt(), clock.getZone())) {
                List<Kept> there = kept.computeIfAbsent(halfDay, key -> new ArrayList<>());
                if (!there.contains(each)) {
                    there.add(each);
                }
            }
        }
        return kept;
    }

    private CoverHalfDay halfDay(UnitRoster roster, List<CounterNeed> shown, HalfDay halfDay, Pending pending) {
        Map<Long, Absence> away = roster.away().getOrDefault(halfDay, Map.of());
        List<Asked> asked = pending.asked().getOrDefault(halfDay, List.of()).stream()
                .filter(request ->
                        roster.staff().stream().anyMatch(person -> person.officialId() == request.officialId()))
                .toList();
        Set<Long> endangered = new HashSet<>();
        List<CoverPending> decisions = new ArrayList<>();
        for (Asked request : asked) {
            List<CoverShortage> broken = roster.causedBy(halfDay, Set.of(request.officialId()));
            broken.forEach(shortage -> endangered.add(shortage.counterId()));
            decisions.add(decision(roster, request, pending, !broken.isEmpty()));
        }
        roster.causedBy(halfDay, asked.stream().map(Asked::officialId).collect(Collectors.toSet()))
                .forEach(shortage -> endangered.add(shortage.counterId()));
        Map<CounterNeed, Integer> given = roster.give(halfDay, away.keySet());
        for (Kept kept : pending.kept().getOrDefault(halfDay, List.of())) {
            if (roster.unitIds().contains(kept.unitId())) {
                Set<Long> tight = tight(roster, given.keySet(), away, kept.seats());
                endangered.addAll(tight);
                List<String> module = pending.modules().get(kept.sessionId());
                decisions.add(new CoverPending(
                        null,
                        kept.seats(),
                        kept.sessionId(),
                        kept.sessionCode(),
                        module.get(0),
                        module.get(1),
                        !tight.isEmpty()));
            }
        }
        List<CoverCell> cells = shown.stream()
                .filter(given::containsKey)
                .map(counter -> cell(roster.staff(), counter, away, given.get(counter), endangered))
                .toList();
        List<CoverPerson> people = roster.staff().stream()
                .filter(person -> away.containsKey(person.officialId()))
                .filter(person -> shown.stream().anyMatch(counter -> counter.mayBeStaffedBy(person)))
                .map(person -> new CoverPerson(person.officialId(), person.name(), away.get(person.officialId())))
                .toList();
        return new CoverHalfDay(halfDay, cells, people, decisions);
    }

    /** Counters that would be short if the kept seats went to people who may staff them: whose names they get is open. */
    private static Set<Long> tight(
            UnitRoster roster, Collection<CounterNeed> counters, Map<Long, Absence> away, int seats) {
        return counters.stream()
                .filter(counter -> counter.minimum() > 0)
                .filter(counter -> roster.staff().stream()
                                .filter(person ->
                                        counter.mayBeStaffedBy(person) && !away.containsKey(person.officialId()))
                                .count()
                        < counter.minimum() + seats)
                .map(CounterNeed::counterId)
                .collect(Collectors.toSet());
    }

    private static CoverPending decision(UnitRoster roster, Asked request, Pending pending, boolean breaks) {
        String name = roster.staff().stream()
                .filter(person -> person.officialId() == request.officialId())
                .findFirst()
                .map(StaffMember::name)
                .orElseThrow();
        List<String> module = pending.modules().get(request.sessionId());
        return new CoverPending(
                name, 1, request.sessionId(), request.sessionCode(), module.get(0), module.get(1), breaks);
    }

    private static CoverCell cell(
            Collection<StaffMember> staff,
            CounterNeed counter,
            Map<Long, Absence> away,
            int given,
            Set<Long> endangered) {
        int present = 0;
        int inTraining = 0;
        int onLeave = 0;
        for (StaffMember person : staff) {
            if (counter.mayBeStaffedBy(person)) {
                Absence absence = away.get(person.officialId());
                if (absence == null) {
                    present++;
                } else if (absence.isLeave()) {
                    onLeave++;
                } else {
                    inTraining++;
                }
            }
        }
        return new CoverCell(
                counter.counterId(),
                counter.name(),
                present,
                inTraining,
                onLeave,
                counter.minimum(),
                given,
                endangered.contains(counter.counterId()));
    }
}
