package vn.camtay.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.camtay.organisation.LeaveService;
import vn.camtay.organisation.OfficialLeave;
import vn.camtay.organisation.OfficialService;
import vn.camtay.organisation.PolicySettingService;
import vn.camtay.organisation.TravelZone;
import vn.camtay.organisation.WorkingCalendarService;
import vn.camtay.shared.error.DomainException.Kind;

/**
 * What stands against the times, venues, trainers and participants of a session: the one place that every door to a plan asks,
 * before the click and under the locks alike.
 */
@ApplicationScoped
class SessionClashes {
    private static final Set<SessionStatus> HELD =
            Set.of(SessionStatus.OPEN, SessionStatus.COMPLETED, SessionStatus.LOCKED);
    private static final Set<SessionStatus> HELD_OR_DRAFT =
            Set.of(SessionStatus.DRAFT, SessionStatus.OPEN, SessionStatus.COMPLETED, SessionStatus.LOCKED);

    @Inject
    SessionRepository sessions;

    @Inject
    VenueRepository venues;

    @Inject
    TrainerRepository trainers;

    @Inject
    OverrideRepository overrides;

    @Inject
    OfficialService officials;

    @Inject
    LeaveService leaves;

    @Inject
    WorkingCalendarService calendar;

    @Inject
    PolicySettingService policies;

    @Inject
    Event<CommitmentsAsked> commitments;

    @Inject
    Event<PlacesAsked> places;

    @Inject
    Event<CoverAsked> covers;

    @Inject
    Clock clock;

    /**
     * Locks people and venues, in this order and each by id, so that of two who book the same one comes second: the trainers, who
     * has a seat in the session as it is now, and the venues. A room is locked with the place it belongs to. Call it under the
     * session's lock, before it changes.
     */
    void lock(CoachingSession session, Collection<Long> trainerIds, Collection<Long> venueIds) {
        Set<Long> people = new HashSet<>(trainerIds);
        people.addAll(places(session.id(), PlannedBooking.of(session).span()).holders());
        officials.lock(people);
        venues.lock(venueIds);
    }

    /**
     * Everything that stands against the plan and that no coordinator has let stand; sessions that are only drafts do not. Call it
     * under {@link #lock} to decide.
     */
    List<Clash> against(PlannedBooking booking) {
        return withoutLetStand(booking, clashes(booking, HELD, null));
    }

    /** The same with drafts of others counted: what whoever plans should know. */
    List<Clash> warnings(PlannedBooking booking) {
        return withoutLetStand(booking, clashes(booking, HELD_OR_DRAFT, null));
    }

    /** {@link #refuse(PlannedBooking, List)} of a session whose meetings stay as they are. */
    void refuse(PlannedBooking booking) {
        refuse(booking, booking.meetings());
    }

    /**
     * Decides, under {@link #lock}; what participants' counters need at new times is locked here.
     *
     * @param before the session's meetings before they were moved
     * @throws PlanRefusedException with everything that stands against the plan
     */
    void refuse(PlannedBooking booking, List<PlannedMeeting> before) {
        List<Clash> clashes = withoutLetStand(booking, clashes(booking, HELD, before));
        if (!clashes.isEmpty()) {
            throw new PlanRefusedException(
                    Kind.REFUSED, clashes.stream().map(Clash::reason).toList());
        }
    }

    private List<Clash> withoutLetStand(PlannedBooking booking, List<Clash> clashes) {
        if (clashes.isEmpty() || booking.sessionId() == 0) {
            return clashes;
        }
        Set<String> letStand = overrides.keys(booking.sessionId());
        return clashes.stream().filter(clash -> !letStand.contains(clash.key())).toList();
    }

    /** @param before null when nothing is decided yet: the meetings as they are stored */
    private List<Clash> clashes(PlannedBooking booking, Set<SessionStatus> counting, List<PlannedMeeting> before) {
        TravelTime travel = TravelTime.of(
                policies.on(booking.span().startsAt().atZone(clock.getZone()).toLocalDate()));
        TimeSlot near = near(booking.span(), travel);
        PlacesAsked asked = booking.sessionId() == 0 ? null : places(booking.sessionId(), near);
        List<Clash> found = new ArrayList<>(Clashes.of(new ClashFacts(
                booking,
                venues(booking.venueIds()),
                trainers.facts(booking.trainerIds()),
                sessions.venueBookings(booking.venueIds(), booking.span(), booking.sessionId()),
                sessions.trainerBookings(booking.trainerIds(), weeks(near), booking.sessionId()),
                takePart(booking, near),
                asked == null ? List.of() : participants(asked, booking.sessionId(), near),
                leavesOf(booking),
                calendar.calendar(),
                travel,
                counting,
                clock.getZone())));
        if (asked != null && !asked.holders().isEmpty()) {
            found.addAll(countersShort(booking, before));
        }
        return found;
    }

    private Map<Long, VenueFacts> venues(Set<Long> ids) {
        return venues.facts(ids).stream().collect(Collectors.toMap(VenueFacts::id, Function.identity()));
    }

    /** Counters that those who have a seat would leave short at times at which the session did not keep them away before. */
    private List<Clash> countersShort(PlannedBooking booking, List<PlannedMeeting> before) {
        List<PlannedMeeting> known = before == null ? stored(booking.sessionId()) : before;
        if (known.equals(booking.meetings())) {
            return List.of();
        }
        Set<Long> ids = new HashSet<>(booking.venueIds());
        known.forEach(meeting -> ids.add(meeting.venueId()));
        Map<Long, VenueFacts> at = venues(ids);
        CoverAsked asked =
                new CoverAsked(booking.sessionId(), stops(known, at), stops(booking.meetings(), at), before != null);
        covers.fire(asked);
        return asked.shortages().stream()
                .map(reason -> new Clash(ClashKind.PARTICIPANT_COVER, reason))
                .toList();
    }

    private List<PlannedMeeting> stored(long sessionId) {
        return PlannedMeeting.of(sessions.meetingsOf(List.of(sessionId)));
    }

    private static List<CoverAsked.Stop> stops(List<PlannedMeeting> meetings, Map<Long, VenueFacts> at) {
        return meetings.stream()
                .map(meeting -> {
                    VenueFacts venue = at.get(meeting.venueId());
                    return new CoverAsked.Stop(
                            meeting.startsAt(),
                            meeting.endsAt(),
                            venue == null || venue.kind() == VenueKind.ONLINE ? null : venue.zone());
                })
                .toList();
    }

    /** As far around the plan as the longest way reaches. */
    private static TimeSlot near(TimeSlot span, TravelTime travel) {
        Duration longest = travel.between(TravelZone.CAT_HAI, TravelZone.BACH_LONG_VI);
        return new TimeSlot(span.startsAt().minus(longest), span.endsAt().plus(longest));
    }

    /** The whole weeks, from Monday, that the slot touches. */
    private TimeSlot weeks(TimeSlot slot) {
        LocalDate first = slot.startsAt().atZone(clock.getZone()).toLocalDate();
        LocalDate last = slot.endsAt().atZone(clock.getZone()).toLocalDate();
        return new TimeSlot(
                midnight(first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))),
                midnight(last.with(TemporalAdjusters.next(DayOfWeek.MONDAY))));
    }

    private Instant midnight(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    private List<BookedSlot> takePart(PlannedBooking booking, TimeSlot near) {
        if (booking.trainerIds().isEmpty()) {
            return List.of();
        }
        CommitmentsAsked asked = new CommitmentsAsked(booking.trainerIds(), near, booking.sessionId());
        commitments.fire(asked);
        return asked.known();
    }

    private PlacesAsked places(long sessionId, TimeSlot within) {
        PlacesAsked asked = new PlacesAsked(sessionId, within);
        places.fire(asked);
        return asked;
    }

    /** Where those who have a seat are expected besides, to learn or to train. */
    private List<BookedSlot> participants(PlacesAsked asked, long sessionId, TimeSlot near) {
        List<BookedSlot> elsewhere = new ArrayList<>(asked.elsewhere());
        elsewhere.addAll(sessions.trainerBookings(asked.holders(), near, sessionId));
        return elsewhere;
    }

    private List<OfficialLeave> leavesOf(PlannedBooking booking) {
        return booking.trainerIds().isEmpty()
                ? List.of()
                : leaves.leaves(
                        booking.trainerIds(),
                        booking.span().startsAt().atZone(clock.getZone()).toLocalDate(),
                        booking.span().endsAt().atZone(clock.getZone()).toLocalDate());
    }
}
