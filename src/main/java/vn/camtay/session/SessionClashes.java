package vn.camtay.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import vn.camtay.organisation.OfficialService;
import vn.camtay.organisation.WorkingCalendarService;
import vn.camtay.shared.error.DomainException.Kind;

/**
 * What stands against the times, venues and trainers of a session: the one place that every door to a plan asks, before the
 * click and under the locks alike.
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
    OfficialService officials;

    @Inject
    WorkingCalendarService calendar;

    @Inject
    Clock clock;

    /** Locks people and venues, in this order and each by id, so that of two who book the same one comes second. */
    void lock(Collection<Long> trainerIds, Collection<Long> venueIds) {
        officials.lock(trainerIds);
        venues.lock(venueIds);
    }

    /** Everything that stands against the plan; sessions that are only drafts do not. Call it under {@link #lock} to decide. */
    List<Clash> against(PlannedBooking booking) {
        return clashes(booking, HELD);
    }

    /** The same with drafts of others counted: what whoever plans should know. */
    List<Clash> warnings(PlannedBooking booking) {
        return clashes(booking, HELD_OR_DRAFT);
    }

    /** @throws PlanRefusedException with everything that stands against the plan */
    void refuse(PlannedBooking booking) {
        List<Clash> clashes = against(booking).stream()
                .filter(clash -> clash.kind() == ClashKind.VENUE_TAKEN || clash.kind() == ClashKind.TRAINER_TAKEN)
                .toList();
        if (!clashes.isEmpty()) {
            throw new PlanRefusedException(
                    Kind.REFUSED, clashes.stream().map(Clash::reason).toList());
        }
    }

    private List<Clash> clashes(PlannedBooking booking, Set<SessionStatus> counting) {
        List<Clash> clashes = new ArrayList<>(Clashes.of(
                booking.meetings(),
                sessions.venueBookings(booking.venueIds(), booking.span(), booking.sessionId()),
                sessions.trainerBookings(booking.trainerIds(), booking.span(), booking.sessionId()),
                counting,
                clock.getZone()));
        clashes.addAll(OfficeTime.clashes(booking.meetings(), calendar.calendar(), clock.getZone()));
        return clashes;
    }
}
