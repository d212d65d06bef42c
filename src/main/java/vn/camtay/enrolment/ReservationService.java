package vn.camtay.enrolment;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.camtay.enrolment.Enrolment.Step;
import vn.camtay.session.SessionService;
import vn.camtay.shared.batch.LockRetry;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.identity.Roles;

/**
 * Seats that a head keeps for their unit and fills by name until the office's last day for names; what is not filled is
 * released a little later and goes to whoever waits. They are counted in the session's row, so that nothing is sold twice.
 */
@Stateless
@DenyAll
public class ReservationService {
    /** No setting releases seats earlier before the start. */
    private static final Duration LONGEST_RELEASE = Duration.ofDays(30);

    @Inject
    EnrolmentRepository enrolments;

    @Inject
    ReservationRepository reservations;

    @Inject
    Places places;

    @Inject
    EnrolmentRules rules;

    @Inject
    SessionService sessions;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    @Inject
    Event<DomainEvent> events;

    @Inject
    LockRetry locks;

    /**
     * Keeps free seats for a unit of the actor's; who waits for the session comes first.
     *
     * @param seats how many more, from 1
     * @throws ReservationRefusedException when it is too late, or fewer are free
     */
    @RolesAllowed({Roles.HEAD, Roles.COORDINATOR})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void reserve(long sessionId, long unitId, int seats) {
        requireMine(unitId);
        if (seats < 1) {
            throw new ReservationRefusedException("enrolment.refused.reserveNone");
        }
        locks.inTransaction(() -> {
            Held held = places.hold(List.of(sessionId), List.of()).get(sessionId);
            requireInTime(held);
            places.promote(held);
            sessions.reserveSeats(sessionId, seats);
            SeatReservation reservation =
                    reservations.find(sessionId, unitId).orElseGet(() -> new SeatReservation(sessionId, unitId));
            boolean first = reservation.id() == null;
            reservation.reserve(seats, held.now(), currentUser.accountId());
            if (first) {
                reservations.add(reservation);
            }
            events.fire(new SeatsReserved(currentUser.accountId(), held.now(), sessionId, unitId, seats));
            return null;
        });
    }

    /**
     * Gives one of the unit's seats to somebody of the unit or below; every condition but a free seat is asked.
     *
     * @throws EnrolmentRefusedException with every reason
     */
    @RolesAllowed({Roles.HEAD, Roles.COORDINATOR})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public long fill(FillSeatCommand command) {
        requireMine(command.unitId());
        Bypass bypass = Bypass.of(Set.of(Role.HEAD), command.reason());
        return locks.inTransaction(() -> {
            Held held = places.hold(command.sessionId(), command.officialId());
            requireInTime(held);
            SeatReservation reservation = reservations
                    .find(command.sessionId(), command.unitId())
                    .filter(kept -> kept.open() > 0)
                    .orElseThrow(() -> new ReservationRefusedException("enrolment.refused.noneKept"));
            if (!held.person(command.officialId()).unitIds().contains(command.unitId())) {
                throw EnrolmentRefusedException.of(List.of(FailedCondition.of(EnrolmentCondition.NOT_YOUR_UNIT)));
            }
            Enrolment before =
                    enrolments.find(command.sessionId(), command.officialId()).orElse(null);
            List<FailedCondition> setAside = bypass.setAside(
                    places.failing(Door.RESERVATION, held, command.officialId(), Places.statusOf(before)));
            reservation.fill();
            Step step = places.step(held, bypass.reason());
            return places.enrol(Door.RESERVATION, held, command.officialId(), before, step, setAside)
                    .id();
        });
    }

    /** Gives back what the unit has not filled; it goes to whoever waits. */
    @RolesAllowed({Roles.HEAD, Roles.COORDINATOR})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void giveBack(long sessionId, long unitId) {
        requireMine(unitId);
        locks.inTransaction(() -> {
            Held held = places.hold(List.of(sessionId), List.of()).get(sessionId);
            SeatReservation reservation = reservations
                    .find(sessionId, unitId)
                    .filter(kept -> kept.open() > 0)
                    .orElseThrow(() -> new ReservationRefusedException("enrolment.refused.noneKept"));
            release(held, reservation, currentUser.accountId());
            places.promote(held);
            return null;
        });
    }

    private void release(Held held, SeatReservation reservation, long actor) {
        int seats = reservation.release(held.now());
        sessions.releaseReserved(held.sessionId(), seats);
        events.fire(new SeatsReserved(actor, held.now(), held.sessionId(), reservation.unitId(), -seats));
    }

    /** What is and was kept in a session: its organisers and coordinators see all, a head their units. */
    @RolesAllowed({Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR})
    public List<ReservationRow> reservations(long sessionId) {
        sessions.require(sessionId);
        return reservations.rows(sessionId, sessions.isManaged(sessionId) ? null : currentUser.unitIds());
    }

    /** Last moment, inclusive, at which seats of the session are kept and filled. */
    @RolesAllowed({Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR})
    public Instant lastNamed(long sessionId) {
        return rules.lastNamed(sessions.require(sessionId));
    }

    /** Sessions whose kept seats without a name are to be released now. */
    @RolesAllowed(Roles.SYSTEM)
    public List<Long> findDue() {
        Instant now = clock.instant();
        return reservations.startingBy(now.plus(LONGEST_RELEASE)).stream()
                .filter(row -> !now.isBefore(rules.released((Instant) row[1])))
                .map(row -> (Long) row[0])
                .toList();
    }

    /** Releases the session's kept seats without a name to whoever waits; the same again changes nothing. */
    @RolesAllowed(Roles.SYSTEM)
    public void releaseDue(long sessionId) {
        Held held = places.hold(List.of(sessionId), List.of()).get(sessionId);
        if (held.now().isBefore(rules.released(held.session().startsAt()))) {
            return;
        }
        reservations.open(sessionId).forEach(reservation -> release(held, reservation, Places.SYSTEM));
        places.promote(held);
    }

    /** The session was called off: nothing is kept any more. In the cancelling transaction. */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void releaseWithSession(long sessionId) {
        Instant now = clock.instant();
        for (SeatReservation reservation : reservations.open(sessionId)) {
            sessions.releaseReserved(sessionId, reservation.release(now));
        }
    }

    /**
     * A unit is no longer there: the seats kept for it and not filled are kept for the unit that it became a part of, or given
     * to whoever waits when there is none. Call it before anybody's row is locked: it locks sessions.
     *
     * @param intoId null when the unit is closed
     */
    @RolesAllowed(Roles.COORDINATOR)
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void followUnitEnd(long unitId, Long intoId) {
        List<Long> kept = reservations.keptFor(unitId, clock.instant());
        if (kept.isEmpty()) {
            return;
        }
        Map<Long, Held> all = places.hold(kept, List.of());
        for (long sessionId : kept) {
            Held held = all.get(sessionId);
            SeatReservation reservation = reservations
                    .find(sessionId, unitId)
                    .filter(one -> one.open() > 0)
                    .orElse(null);
            if (reservation == null) {
                continue;
            }
            if (intoId == null) {
                release(held, reservation, currentUser.accountId());
                places.promote(held);
            } else {
                int seats = reservation.release(held.now());
                SeatReservation next =
                        reservations.find(sessionId, intoId).orElseGet(() -> new SeatReservation(sessionId, intoId));
                boolean first = next.id() == null;
                next.reserve(seats, held.now(), currentUser.accountId());
                if (first) {
                    reservations.add(next);
                }
                events.fire(new SeatsReserved(currentUser.accountId(), held.now(), sessionId, unitId, -seats));
                events.fire(new SeatsReserved(currentUser.accountId(), held.now(), sessionId, intoId, seats));
            }
        }
    }

    /** Sessions to come in which seats are kept for one of the units. */
    @RolesAllowed(Roles.COORDINATOR)
    public Set<Long> keptFor(Collection<Long> unitIds) {
        return unitIds.stream()
                .flatMap(unit -> reservations.keptFor(unit, clock.instant()).stream())
                .collect(Collectors.toSet());
    }

    private void requireInTime(Held held) {
        Instant last = rules.lastNamed(held.session());
        if (held.now().isAfter(last)) {
            throw new ReservationRefusedException(
                    "enrolment.refused.reserveLate", places.policy().moment(last));
        }
    }

    private void requireMine(long unitId) {
        if (!currentUser.has(Role.COORDINATOR) && !currentUser.unitIds().contains(unitId)) {
            throw new NotFoundException();
        }
    }
}
