package vn.camtay.session;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import vn.camtay.catalogue.ModuleRow;
import vn.camtay.catalogue.ModuleService;
import vn.camtay.catalogue.ModuleStatus;
import vn.camtay.shared.error.DomainException.Kind;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.identity.Roles;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;

/**
 * Coaching sessions: planned and changed by their trainers and by coordinators, read by everyone once they are open. Seats are
 * given and taken back here, under the lock of the session's row.
 */
@Stateless
@DenyAll
public class SessionService {
    @Inject
    SessionRepository sessions;

    @Inject
    ModuleService modules;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    @Inject
    Event<DomainEvent> events;

    /**
     * Plans a draft.
     *
     * @return id of the session
     */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public long plan(PlanSessionCommand command) {
        ModuleRow module = modules.require(command.moduleId());
        if (module.status() != ModuleStatus.ACTIVE) {
            throw new PlanRefusedException(Kind.REFUSED, List.of(Reason.of("session.refused.moduleRetired")));
        }
        requireMineIn(command);
        Instant now = clock.instant();
        CoachingSession session = CoachingSession.plan(command, now);
        sessions.add(session);
        session.number(module.code());
        events.fire(new SessionPlanned(currentUser.accountId(), now, session.id(), session.moduleId()));
        return session.id();
    }

    /** Makes a draft public; from here on seats can be taken. */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public void open(long id) {
        CoachingSession session = requireManagedLocked(id);
        Instant now = clock.instant();
        session.open(now);
        events.fire(new SessionOpened(currentUser.accountId(), now, id, session.moduleId()));
    }

    /** Makes a draft or open session what the command says; whoever holds a seat is told when a time or place moves. */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public void change(long id, PlanSessionCommand command) {
        CoachingSession session = requireManagedLocked(id);
        requireMineIn(command);
        Instant now = clock.instant();
        Instant oldStartsAt = session.startsAt();
        boolean moved = session.change(command, now);
        long actor = currentUser.accountId();
        if (moved && session.status() == SessionStatus.OPEN) {
            events.fire(new SessionRescheduled(
                    actor, now, id, session.moduleId(), oldStartsAt, session.startsAt(), session.calendarSequence()));
        } else {
            events.fire(new SessionChanged(actor, now, id, session.moduleId()));
        }
    }

    /** Calls the session off, with a reason that everyone who holds a seat will read. */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public void cancel(long id, String reason) {
        CoachingSession session = requireManagedLocked(id);
        session.cancel(reason);
        events.fire(new SessionCancelled(
                currentUser.accountId(), clock.instant(), id, session.moduleId(), session.calendarSequence()));
    }

    /** Says that the last meeting is over. */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public void complete(long id) {
        CoachingSession session = requireManagedLocked(id);
        Instant now = clock.instant();
        session.complete(now);
        events.fire(new SessionCompleted(currentUser.accountId(), now, id, session.moduleId()));
    }

    /** Locks a session whose meetings are over; attendance calls it once the roll is complete. */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public void lock(long id) {
        CoachingSession session = requireManagedLocked(id);
        Instant now = clock.instant();
        session.lock(now);
        events.fire(new SessionLocked(currentUser.accountId(), now, id, session.moduleId()));
    }

    /** Gives a seat inside the sign-up window; the row stays locked until the transaction ends. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR})
    public SeatTaken takeSeat(long sessionId) {
        CoachingSession session = requireLocked(sessionId);
        session.takeSeat(clock.instant());
        return session.seatTaken();
    }

    /** Gives a seat that became free to somebody who was waiting: until the session begins, whatever the window. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR})
    public SeatTaken takeFreedSeat(long sessionId) {
        CoachingSession session = requireLocked(sessionId);
        session.takeFreedSeat(clock.instant());
        return session.seatTaken();
    }

    /** Takes a seat back; the row stays locked until the transaction ends. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR})
    public void releaseSeat(long sessionId) {
        requireLocked(sessionId).releaseSeat();
    }

    /** Locks the session's row until the transaction ends, before anything that the decision rests on is read. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR})
    public void hold(long sessionId) {
        requireLocked(sessionId);
    }

    /**
     * The session, if the actor may see it: unopened ones only by their trainers and coordinators.
     *
     * @throws NotFoundException when it is not there, or not for the actor
     */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public SessionDetail require(long id) {
        SessionDetail session = sessions.findDetail(id).orElseThrow(NotFoundException::new);
        if (session.head().openedAt() == null && !mayManage(id)) {
            throw new NotFoundException();
        }
        return session;
    }

    /**
     * The session, if the actor trains it or is a coordinator.
     *
     * @throws NotFoundException when it is not there, or not the actor's
     */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public SessionDetail requireManaged(long id) {
        if (!mayManage(id)) {
            throw new NotFoundException();
        }
        return sessions.findDetail(id).orElseThrow(NotFoundException::new);
    }

    /** Whether the actor may change this session: its trainers and coordinators may. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public boolean isManaged(long id) {
        return mayManage(id);
    }

    /** The meeting, whatever its session's state; {@link #require} says whether the actor may see it. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public MeetingRow requireMeeting(long meetingId) {
        return sessions.findMeeting(meetingId).orElseThrow(NotFoundException::new);
    }

    /** Sessions that the actor may see, by start. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public Page<SessionRow> search(SessionFilter filter, PageQuery query) {
        OptionalLong me = currentUser.has(Role.TRAINER) ? currentUser.officialId() : OptionalLong.empty();
        return sessions.search(filter, seesEverything(), me, clock.instant(), query);
    }

    /** Meetings of the sessions, by session and in the order of time. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public List<MeetingRow> meetingsOf(Collection<Long> sessionIds) {
        return sessions.meetingsOf(sessionIds);
    }

    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public boolean isTrainer(long sessionId, long officialId) {
        return sessions.isTrainer(sessionId, officialId);
    }

    private CoachingSession requireLocked(long id) {
        return sessions.findLocked(id).orElseThrow(NotFoundException::new);
    }

    private CoachingSession requireManagedLocked(long id) {
        CoachingSession session = requireLocked(id);
        if (!mayManage(id)) {
            throw new NotFoundException();
        }
        return session;
    }

    private boolean mayManage(long id) {
        return seesEverything()
                || currentUser.has(Role.TRAINER)
                        && currentUser.officialId().isPresent()
                        && sessions.isTrainer(id, currentUser.officialId().getAsLong());
    }

    /** A coordinator does; so does the system, which is nobody signed in (every method here demands a role). */
    private boolean seesEverything() {
        return !currentUser.isSignedIn() || currentUser.has(Role.COORDINATOR);
    }

    /** A trainer plans only what they train themself. */
    private void requireMineIn(PlanSessionCommand command) {
        if (!seesEverything() && !command.trainerIds().contains(currentUser.requireOfficialId())) {
            throw new PlanRefusedException(Kind.REFUSED, List.of(Reason.of("session.refused.trainerNotMe")));
        }
    }
}
