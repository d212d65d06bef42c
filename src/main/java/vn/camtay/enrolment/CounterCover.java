package vn.camtay.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
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
import vn.camtay.session.MeetingRow;
import vn.camtay.session.SessionDetail;

/**
 * Whether counters keep their minimum: the one function behind self-enrolment, approval, nomination, promotion from a waitlist
 * and a move by hand. Away are those who have a seat in a session, who train one, and who are on leave; who only asked, or for
 * whom a seat is reserved, is not. A division's counters and people count for the whole ward or department.
 */
@ApplicationScoped
class CounterCover {
    /** The farthest that a meeting reaches beyond itself by the way to it and back. */
    static final Duration LONGEST_WAY = Duration.ofDays(2);

    private static final Set<EnrolmentStatus> SEATED = EnumSet.of(
            EnrolmentStatus.ENROLLED,
            EnrolmentStatus.ATTENDED,
            EnrolmentStatus.PARTLY_ATTENDED,
            EnrolmentStatus.NO_SHOW,
            EnrolmentStatus.EXCUSED);

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

    /** The half-days on which the session's meetings, and the way to them, keep the person from their counter. In order. */
    SortedSet<HalfDay> halfDays(SessionDetail session, long officialId) {
        return halfDays(session, Set.of(officialId));
    }

    /** The half-days on which the session keeps any of the people from their counters; a fixed number of statements. */
    SortedSet<HalfDay> halfDays(SessionDetail session, Collection<Long> officialIds) {
        SortedSet<HalfDay> touched = new TreeSet<>();
        if (officialIds.isEmpty()) {
            return touched;
        }
        WorkingCalendar calendar = calendars.calendar();
        Set<TravelZone> homes = cover.homes(officialIds);
        Map<Long, TravelZone> places = cover.places(
                session.meetings().stream().map(MeetingRow::venueId).collect(Collectors.toSet()));
        for (MeetingRow meeting : session.meetings()) {
            for (TravelZone home : homes) {
                touched.addAll(
                        touched(calendar, meeting.startsAt(), meeting.endsAt(), home, places.get(meeting.venueId())));
            }
        }
        return touched;
    }

    /** Half-days of the meeting itself and of the way there and back. */
    List<HalfDay> touched(WorkingCalendar calendar, AwayStretch meeting, TravelZone home) {
        return touched(calendar, meeting.startsAt(), meeting.endsAt(), home, meeting.place());
    }

    private List<HalfDay> touched(
            WorkingCalendar calendar, Instant startsAt, Instant endsAt, TravelZone home, TravelZone place) {
        Duration way = place == null || place == home
                ? Duration.ZERO
                : rules.travel(startsAt).between(home, place);
        return calendar.halfDays(startsAt.minus(way), endsAt.plus(way), clock.getZone());
    }

    /**
     * Holds the half-days of the people's units until the end of the transaction, by unit and time; call it after locking the
     * officials, and before {@link #shortages}.
     */
    void lock(Collection<Long> officialIds, Collection<HalfDay> halfDays) {
        cover.lock(cover.coverUnits(officialIds), new TreeSet<>(halfDays));
    }

    /**
     * What would be short of its minimum if these people were away too; only where their absence makes it worse, so that a
     * counter which nobody may staff keeps nobody from a class. By unit, time and name of counter; a fixed number of
     * statements.
     */
    List<CoverShortage> shortages(Set<Long> alsoAway, Collection<HalfDay> halfDays) {
        SortedSet<HalfDay> asked = new TreeSet<>(halfDays);
        if (alsoAway.isEmpty() || asked.isEmpty()) {
            return List.of();
        }
        List<CoverShortage> found = new ArrayList<>();
        for (UnitRoster roster : rosters(cover.coverUnits(alsoAway), asked, null)) {
            asked.forEach(halfDay -> found.addAll(roster.causedBy(halfDay, alsoAway)));
        }
        return found;
    }

    /**
     * The units' counters and people over the given half-days; units without counters are left out. A fixed number of statements.
     *
     * @param calendar null to read it only when somebody is in a class
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

    private Map<HalfDay, Map<Long, Absence>> away(
            List<StaffMember> staff, LocalDate first, LocalDate last, WorkingCalendar known) {
        Map<HalfDay, Map<Long, Absence>> away = new HashMap<>();
        Map<Long, TravelZone> homes =
                staff.stream().collect(Collectors.toMap(StaffMember::officialId, StaffMember::home));
        for (OfficialLeave leave : leaves.leaves(homes.keySet(), first, last)) {
            away.computeIfAbsent(leave.halfDay(), key -> new HashMap<>()).put(leave.officialId(), Absence.LEAVE);
        }
        List<AwayStretch> meetings = meetings(homes.keySet(), first, last);
        if (!meetings.isEmpty()) {
            WorkingCalendar calendar = known == null ? calendars.calendar() : known;
            for (AwayStretch meeting : meetings) {
                for (HalfDay halfDay : touched(calendar, meeting, homes.get(meeting.officialId()))) {
                    away.computeIfAbsent(halfDay, key -> new HashMap<>())
                            .putIfAbsent(meeting.officialId(), new Absence(meeting.sessionId(), meeting.sessionCode()));
                }
            }
        }
        return away;
    }

    /** Meetings over the days, both inclusive, at which these people have a seat or train. */
    List<AwayStretch> meetings(Collection<Long> officialIds, LocalDate first, LocalDate last) {
        List<AwayStretch> meetings = new ArrayList<>(cover.enrolled(officialIds, SEATED, from(first), to(last)));
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
