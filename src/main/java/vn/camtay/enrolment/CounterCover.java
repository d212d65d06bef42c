package vn.camtay.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.camtay.enrolment.CounterCoverRepository.CoverUnit;
import vn.camtay.enrolment.CounterCoverRepository.KeptSeats;
import vn.camtay.organisation.HalfDay;
import vn.camtay.organisation.LeaveService;
import vn.camtay.organisation.OfficialLeave;
import vn.camtay.organisation.TravelZone;
import vn.camtay.organisation.WorkingCalendar;
import vn.camtay.organisation.WorkingCalendarService;
import vn.camtay.session.CoverAsked;

/**
 * Whether counters keep their minimum: the one function behind self-enrolment, approval, nomination, promotion from a waitlist
 * and a move by hand. Away are those who have a seat in a session, who train one, and who are on leave; who only asked, or for
 * whom a seat is reserved, is not. A division's counters and people count for the whole ward or department.
 */
@ApplicationScoped
class CounterCover {
    /** The farthest that a meeting reaches beyond itself by the way to it and back. */
    static final Duration LONGEST_WAY = Duration.ofDays(2);

    @Inject
    CounterCoverRepository cover;

    @Inject
    LeaveService leaves;

    @Inject
    EnrolmentRules rules;

    @Inject
    WorkingCalendarService calendars;

    @Inject
    Clock clock;

    /** An empty book for one transaction or page; three statements. */
    CoverBook book() {
        return new CoverBook(this, calendars.calendar());
    }

    /** Half-days of the meeting itself and of the way there and back. */
    List<HalfDay> touched(WorkingCalendar calendar, AwayStretch meeting, TravelZone home) {
        return touched(calendar, meeting.startsAt(), meeting.endsAt(), home, meeting.place());
    }

    /** @param place null where nobody travels to */
    List<HalfDay> touched(
            WorkingCalendar calendar, Instant startsAt, Instant endsAt, TravelZone home, TravelZone place) {
        Duration way = place == null || place == home
                ? Duration.ZERO
                : rules.travel(startsAt).between(home, place);
        return calendar.halfDays(startsAt.minus(way), endsAt.plus(way), clock.getZone());
    }

    /**
     * Holds the half-days of the people's units until the end of the transaction, by unit and time; call it after locking the
     * officials, and before the book is asked.
     */
    void lock(Collection<Long> officialIds, Collection<HalfDay> halfDays) {
        cover.lock(cover.coverUnits(officialIds), new TreeSet<>(halfDays));
    }

    /** {@link #rosters(SortedSet, SortedSet, WorkingCalendar)} of the units that these people count for. */
    List<UnitRoster> rostersAround(
            Collection<Long> officialIds, SortedSet<HalfDay> halfDays, WorkingCalendar calendar) {
        return officialIds.isEmpty() || halfDays.isEmpty()
                ? List.of()
                : rosters(cover.coverUnits(officialIds), halfDays, calendar);
    }

    /**
     * The units' counters and people over the given half-days; units without counters are left out. A fixed number of statements.
     * A shortage is told only where somebody's absence makes it worse, so that a counter which nobody may staff keeps nobody from
     * a class.
     */
    List<UnitRoster> rosters(SortedSet<Long> coverUnitIds, SortedSet<HalfDay> halfDays, WorkingCalendar calendar) {
        if (coverUnitIds.isEmpty() || halfDays.isEmpty()) {
            return List.of();
        }
        LocalDate first = halfDays.first().day();
        LocalDate last = halfDays.last().day();
        List<CoverUnit> units = cover.units(coverUnitIds);
        Map<Long, Long> coverUnits =
                units.stream().collect(Collectors.toMap(CoverUnit::unitId, CoverUnit::coverUnitId));
        List<CounterNeed> counters = cover.counters(coverUnits, first, last);
        if (counters.isEmpty()) {
            return List.of();
        }
        Set<Long> posts = new HashSet<>();
        counters.forEach(counter -> posts.addAll(counter.postIds()));
        List<StaffMember> staff = cover.staff(units, posts);
        Map<HalfDay, Map<Long, Absence>> away = away(staff, first, last, calendar);
        return units.stream()
                .filter(unit -> unit.unitId() == unit.coverUnitId())
                .map(unit -> new UnitRoster(
                        unit.unitId(),
                        unit.name(),
                        unit.nameEn(),
                        units.stream()
                                .filter(each -> each.coverUnitId() == unit.unitId())
                                .map(CoverUnit::unitId)
                                .collect(Collectors.toSet()),
                        counters.stream()
                                .filter(counter -> counter.unitId() == unit.unitId())
                                .toList(),
                        staff.stream()
                                .filter(person -> person.unitId() == unit.unitId())
                                .toList(),
                        away))
                .filter(roster -> !roster.counters().isEmpty())
                .toList();
    }

    /**
     * What a session that moves takes from counters, on half-days on which it did not keep its people away before. When it is
     * decided, the half-days are held until the end of the transaction.
     *
     * @param holders who has a seat in it
     * @param excused those of them of whom it was decided that their counter may be short
     */
    List<CoverShortage> causedByMove(CoverAsked moved, Set<Long> holders, Set<Long> excused) {
        WorkingCalendar calendar = calendars.calendar();
        Map<TravelZone, SortedSet<HalfDay>> taken = new EnumMap<>(TravelZone.class);
        SortedSet<HalfDay> halfDays = new TreeSet<>();
        for (TravelZone home : TravelZone.values()) {
            SortedSet<HalfDay> fresh = touched(calendar, moved.after(), home);
            fresh.removeAll(touched(calendar, moved.before(), home));
            taken.put(home, fresh);
            halfDays.addAll(fresh);
        }
        if (halfDays.isEmpty()) {
            return List.of();
        }
        if (moved.decided()) {
            lock(holders, halfDays);
        }
        List<CoverShortage> caused = new ArrayList<>();
        for (UnitRoster roster : rostersAround(holders, halfDays, calendar)) {
            UnitRoster without = roster.without(absence -> absence.isFor(moved.sessionId()));
            for (HalfDay halfDay : halfDays) {
                Map<Boolean, Set<Long>> gone = roster.staff().stream()
                        .filter(person -> holders.contains(person.officialId())
                                && taken.get(person.home()).contains(halfDay))
                        .map(StaffMember::officialId)
                        .collect(Collectors.partitioningBy(excused::contains, Collectors.toSet()));
                caused.addAll(without.causedBy(halfDay, gone.get(true), gone.get(false)));
            }
        }
        return caused;
    }

    private SortedSet<HalfDay> touched(WorkingCalendar calendar, List<CoverAsked.Stop> stops, TravelZone home) {
        SortedSet<HalfDay> touched = new TreeSet<>();
        stops.forEach(stop -> touched.addAll(touched(calendar, stop.startsAt(), stop.endsAt(), home, stop.place())));
        return touched;
    }

    private Map<HalfDay, Map<Long, Absence>> away(
            List<StaffMember> staff, LocalDate first, LocalDate last, WorkingCalendar calendar) {
        Map<HalfDay, Map<Long, Absence>> away = new HashMap<>();
        Map<Long, TravelZone> homes =
                staff.stream().collect(Collectors.toMap(StaffMember::officialId, StaffMember::home));
        for (OfficialLeave leave : leaves.leaves(homes.keySet(), first, last)) {
            away.computeIfAbsent(leave.halfDay(), key -> new HashMap<>()).put(leave.officialId(), Absence.LEAVE);
        }
        for (AwayStretch meeting : meetings(homes.keySet(), first, last)) {
            for (HalfDay halfDay : touched(calendar, meeting, homes.get(meeting.officialId()))) {
                away.computeIfAbsent(halfDay, key -> new HashMap<>())
                        .putIfAbsent(meeting.officialId(), new Absence(meeting.sessionId(), meeting.sessionCode()));
            }
        }
        return away;
    }

    /** Meetings over the days, both inclusive, at which these people have a seat or train. */
    List<AwayStretch> meetings(Collection<Long> officialIds, LocalDate first, LocalDate last) {
        List<AwayStretch> meetings =
                new ArrayList<>(cover.enrolled(officialIds, EnrolmentStatus.SEATED, from(first), to(last)));
        meetings.addAll(cover.trained(officialIds, from(first), to(last)));
        return meetings;
    }

    /** Requests that nobody has decided, of these people, over the days, both inclusive. */
    List<AwayStretch> requested(Collection<Long> officialIds, LocalDate first, LocalDate last) {
        return cover.enrolled(officialIds, Set.of(EnrolmentStatus.REQUESTED), from(first), to(last));
    }

    /** Seats kept without names for these units, over the days, both inclusive. */
    List<KeptSeats> reserved(Collection<Long> unitIds, LocalDate first, LocalDate last) {
        return cover.reserved(unitIds, from(first), to(last));
    }

    private Instant from(LocalDate first) {
        return first.atStartOfDay(clock.getZone()).toInstant().minus(LONGEST_WAY);
    }

    private Instant to(LocalDate last) {
        return last.plusDays(1).atStartOfDay(clock.getZone()).toInstant().plus(LONGEST_WAY);
    }
}
