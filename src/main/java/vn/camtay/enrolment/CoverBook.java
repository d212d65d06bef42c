package vn.camtay.enrolment;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.camtay.organisation.HalfDay;
import vn.camtay.organisation.TravelZone;
import vn.camtay.organisation.WorkingCalendar;
import vn.camtay.session.MeetingRow;

/**
 * The counters around people who are in some sessions or want to be, on the half-days that these take. Read once, when first
 * asked, which under locks is after they were taken; seats given since are entered. One book a transaction or page.
 */
final class CoverBook {
    private final CounterCover cover;
    private final WorkingCalendar calendar;
    private final Map<Long, Map<TravelZone, SortedSet<HalfDay>>> halfDays = new HashMap<>();
    private final Set<Long> officialIds = new HashSet<>();
    private List<UnitRoster> rosters;

    CoverBook(CounterCover cover, WorkingCalendar calendar) {
        this.cover = cover;
        this.calendar = calendar;
    }

    /** Before anything is asked: these people, in this session. */
    void expect(Target target, Collection<Person> people) {
        if (rosters != null) {
            throw new IllegalStateException("the book is read already");
        }
        people.forEach(person -> {
            officialIds.add(person.officialId());
            halfDays(target, person);
        });
    }

    /** Everybody whose counters are looked at. */
    Set<Long> officialIds() {
        return Set.copyOf(officialIds);
    }

    /** Every half-day that is looked at. */
    SortedSet<HalfDay> halfDays() {
        SortedSet<HalfDay> all = new TreeSet<>();
        halfDays.values().forEach(byZone -> byZone.values().forEach(all::addAll));
        return all;
    }

    /** The half-days on which the session's meetings, and the way to them, keep the person from their counter. */
    private SortedSet<HalfDay> halfDays(Target target, Person person) {
        return halfDays.computeIfAbsent(target.session().id(), id -> new HashMap<>())
                .computeIfAbsent(person.zone(), home -> halfDays(target, home));
    }

    private SortedSet<HalfDay> halfDays(Target target, TravelZone home) {
        SortedSet<HalfDay> touched = new TreeSet<>();
        for (MeetingRow meeting : target.session().meetings()) {
            touched.addAll(cover.touched(
                    calendar,
                    meeting.startsAt(),
                    meeting.endsAt(),
                    home,
                    target.zones().get(meeting.id())));
        }
        return touched;
    }

    /**
     * Counters that the person's absence for this session alone takes below their minimum, by unit, time and name. Another session
     * at the same time excuses nothing, since the person may leave it; leave does, since they would be away anyhow.
     */
    List<CoverShortage> shortages(Target target, Person person) {
        return rosters().stream()
                .flatMap(roster -> halfDays(target, person).stream()
                        .filter(halfDay -> !roster.isOnLeave(halfDay, person.officialId()))
                        .flatMap(halfDay -> roster.causedByAbsenceOf(halfDay, person.officialId()).stream()))
                .toList();
    }

    /** The person has a seat in the session from now on. */
    void seated(Target target, Person person) {
        if (rosters != null) {
            Absence absence =
                    new Absence(target.session().id(), target.session().code());
            rosters.forEach(roster -> halfDays(target, person).forEach(halfDay -> roster.away()
                    .computeIfAbsent(halfDay, key -> new HashMap<>())
                    .putIfAbsent(person.officialId(), absence)));
        }
    }

    private List<UnitRoster> rosters() {
        if (rosters == null) {
            rosters = cover.rostersAround(officialIds, halfDays(), calendar);
        }
        return rosters;
    }
}
