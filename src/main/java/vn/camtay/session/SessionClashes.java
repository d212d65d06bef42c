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
        return withoutLetStand(booking, clashes(booking, HELD));
    }

    /** The same with drafts of others counted: what whoever plans should know. */
    List<Clash> warnings(PlannedBooking booking) {
        return withoutLetStand(booking, clashes(booking, HELD_OR_DRAFT));
    }

    /** @throws PlanRefusedException with everything that stands against the plan */
    void refuse(PlannedBooking booking) {
        List<Clash> clashes = against(booking);
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

    private List<Clash> clashes(PlannedBooking booking, Set<SessionStatus> counting) {
        TravelTime travel = TravelTime.of(
                policies.on(booking.span().startsAt().atZone(clock.getZone()).toLocalDate()));
        TimeSlot near = near(booking.span(), travel);
        return Clashes.of(new ClashFacts(
                booking,
                venues.facts(booking.venueIds()).stream()
                        .collect(Collectors.toMap(VenueFacts::id, Function.identity())),
                trainers.facts(booking.trainerIds()),
                sessions.venueBookings(booking.venueIds(), booking.span(), booking.sessionId()),
                sessions.trainerBookings(booking.trainerIds(), weeks(near), booking.sessionId()),
                takePart(booking, near),
                participants(booking, near),
                leavesOf(booking),
                calendar.calendar(),
                travel,
                counting,
                clock.getZone()));
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

    /** Where those who have a seat in a stored session are expected besides, to learn or to train. */
    private List<BookedSlot> participants(PlannedBooking booking, TimeSlot near) {
        if (booking.sessionId() == 0) {
            return List.of();
        }
        PlacesAsked asked = places(booking.sessionId(), near);
        List<BookedSlot> elsewhere = new ArrayList<>(asked.elsewhere());
        elsewhere.addAll(sessions.trainerBookings(asked.holders(), near, booking.sessionId()));
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
