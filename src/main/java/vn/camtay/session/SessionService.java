package vn.camtay.session;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.camtay.catalogue.ModuleRow;
import vn.camtay.catalogue.ModuleService;
import vn.camtay.catalogue.ModuleStatus;
import vn.camtay.mail.MailDraft;
import vn.camtay.mail.MailService;
import vn.camtay.organisation.OfficialContact;
import vn.camtay.organisation.OfficialService;
import vn.camtay.organisation.PostRow;
import vn.camtay.organisation.PostService;
import vn.camtay.organisation.UnitService;
import vn.camtay.shared.error.DomainException.Kind;
import vn.camtay.shared.error.ForbiddenException;
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
    VenueRepository venues;

    @Inject
    ModuleService modules;

    @Inject
    UnitService units;

    @Inject
    OfficialService officials;

    @Inject
    PostService posts;

    @Inject
    SessionClashes clashes;

    @Inject
    OverrideRepository overrides;

    @Inject
    AssignmentRequests requests;

    @Inject
    MailService mails;

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
        requireKnown(command, Set.of(), Set.of());
        Instant now = clock.instant();
        CoachingSession session = CoachingSession.plan(command, now);
        sessions.add(session);
        session.number(module.code());
        events.fire(new SessionPlanned(currentUser.accountId(), now, session.id(), session.moduleId()));
        return session.id();
    }

    /**
     * Makes a draft public, if none of its trainers and venues is taken at the same time; from here on seats can be taken. Its
     * trainers are told.
     */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public void open(long id) {
        CoachingSession session = requireManagedLocked(id);
        clashes.lock(session, session.trainerIds(), venueIds(session));
        Instant now = clock.instant();
        session.open(now);
        clashes.refuse(PlannedBooking.of(session));
        requests.ask(session);
        events.fire(new SessionOpened(currentUser.accountId(), now, id, session.moduleId()));
        SessionDetail detail = detail(id);
        tell(session.trainerIds(), trainer -> SessionMails.assigned(detail, trainer));
    }

    /**
     * {@link #change(long, PlanSessionCommand)} of what was read before.
     *
     * @param basedOn the calendar sequence that was read: somebody else's change in between is not overwritten
     */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public void change(long id, int basedOn, PlanSessionCommand command) {
        change(id, basedOn, command, ClashesLetStand.NONE);
    }

    /**
     * {@link #change(long, int, PlanSessionCommand)} by a coordinator, who lets clashes of an open session stand.
     *
     * @throws ForbiddenException when somebody else would let any stand
     */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public void change(long id, int basedOn, PlanSessionCommand command, ClashesLetStand letStand) {
        if (requireManagedLocked(id).calendarSequence() != basedOn) {
            throw new OptimisticLockException();
        }
        if (!letStand.keys().isEmpty()) {
            letStand(id, PlannedBooking.of(id, command), letStand);
        }
        change(id, command);
    }

    /**
     * Lets clashes of a session stand that is not open yet, by a coordinator, who says why.
     *
     * @throws PlanRefusedException without a reason
     */
    @RolesAllowed(Roles.COORDINATOR)
    public void letStand(long id, ClashesLetStand letStand) {
        CoachingSession session = requireManagedLocked(id);
        letStand(id, PlannedBooking.of(session), letStand);
    }

    private void letStand(long id, PlannedBooking booking, ClashesLetStand letStand) {
        if (!seesEverything()) {
            throw new ForbiddenException();
        }
        Instant now = clock.instant();
        for (Clash clash : clashes.warnings(booking)) {
            if (letStand.keys().contains(clash.key())) {
                overrides.add(new SessionOverride(id, clash, letStand.note(), currentUser.accountId(), now));
                events.fire(new ClashLetStand(
                        currentUser.accountId(),
                        now,
                        id,
                        clash.kind(),
                        letStand.note().strip()));
            }
        }
    }

    /** What stands against the session as it is or, for an open one, would refuse the change; before the click, nothing locked. */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public List<Clash> clashesOf(long id, PlanSessionCommand command) {
        requireManaged(id);
        return clashes.against(PlannedBooking.of(id, command));
    }

    /** What coordinators let stand, in the order in which they did. */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public List<OverrideRow> overrides(long id) {
        requireManaged(id);
        return overrides.rows(id);
    }

    /** What stands against a session that is not over, drafts of others counted; empty once it is. */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public List<Clash> clashesOf(long id) {
        SessionDetail session = requireManaged(id);
        return isOver(session) ? List.of() : clashes.warnings(PlannedBooking.of(session));
    }

    private static boolean isOver(SessionDetail session) {
        return session.status() != SessionStatus.DRAFT && session.status() != SessionStatus.OPEN;
    }

    /** Makes a draft or open session what the command says; whoever holds a seat is told when a time or place moves. */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public void change(long id, PlanSessionCommand command) {
        CoachingSession session = requireManagedLocked(id);
        requireMineIn(command);
        requireKnown(command, venueIds(session), session.audiencePostIds());
        Set<Long> trainersBefore = session.trainerIds();
        List<MeetingRow> meetingsBefore = sessions.meetingsOf(List.of(id));
        Instant oldStartsAt = session.startsAt();
        Instant now = clock.instant();
        boolean open = session.status() == SessionStatus.OPEN;
        if (open) {
            clashes.lock(
                    session,
                    union(trainersBefore, command.trainerIds()),
                    union(venueIds(session), venueIds(command.meetings())));
        }
        boolean moved = session.change(command, now);
        long actor = currentUser.accountId();
        if (open) {
            clashes.refuse(PlannedBooking.of(session), PlannedMeeting.of(meetingsBefore));
            requests.ask(session);
            tellOfChange(session, moved, trainersBefore, meetingsBefore);
        }
        events.fire(
                open && moved
                        ? new SessionRescheduled(
                                actor,
                                now,
                                id,
                                session.moduleId(),
                                oldStartsAt,
                                session.startsAt(),
                                session.calendarSequence(),
                                dropped(session, meetingsBefore))
                        : new SessionChanged(actor, now, id, session.moduleId()));
    }

    private static List<DroppedMeeting> dropped(CoachingSession session, List<MeetingRow> before) {
        Set<Long> kept = session.meetings().stream().map(Meeting::id).collect(Collectors.toSet());
        return before.stream()
                .filter(meeting -> !kept.contains(meeting.id()))
                .map(meeting -> new DroppedMeeting(meeting.id(), meeting.startsAt(), meeting.endsAt()))
                .toList();
    }

    /** Calls the session off, with a reason that everyone who holds a seat will read. */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public void cancel(long id, String reason) {
        CoachingSession session = requireManagedLocked(id);
        boolean open = session.status() == SessionStatus.OPEN;
        session.cancel(reason);
        events.fire(new SessionCancelled(
                currentUser.accountId(), clock.instant(), id, session.moduleId(), session.calendarSequence()));
        if (open) {
            SessionDetail detail = detail(id);
            tell(session.trainerIds(), trainer -> SessionMails.cancelled(detail, detail.meetings(), trainer));
        }
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

    /** Lets the roll of a locked session be corrected, by a coordinator, who says why. */
    @RolesAllowed(Roles.COORDINATOR)
    public void reopen(long id, String reason) {
        CoachingSession session = requireManagedLocked(id);
        session.reopen(reason);
        events.fire(
                new SessionReopened(currentUser.accountId(), clock.instant(), id, session.moduleId(), reason.strip()));
    }

    /**
     * A unit is a part of another now: sessions that are not over name the other as leading, helping or invited. Call it before
     * anybody's row is locked: it locks sessions.
     */
    @RolesAllowed(Roles.COORDINATOR)
    public void followMerger(long unitId, long intoId) {
        sessions.namingUnit(unitId, clock.instant())
                .forEach(id -> requireLocked(id).replaceUnit(unitId, intoId));
    }

    /** Locks, by id, the sessions not over that one of the units leads, helps with or is invited to, and these. */
    @RolesAllowed(Roles.COORDINATOR)
    public void holdNaming(Collection<Long> unitIds, Collection<Long> others) {
        Set<Long> ids = new TreeSet<>(others);
        unitIds.forEach(unit -> ids.addAll(sessions.namingUnit(unit, clock.instant())));
        ids.forEach(this::requireLocked);
    }

    /** Locks, by id, the sessions not over that are offered to the post. */
    @RolesAllowed(Roles.COORDINATOR)
    public void holdOfferedTo(long postId) {
        sessions.offeredTo(postId, clock.instant()).forEach(this::requireLocked);
    }

    /** A post is closed: sessions not over that are offered to it are offered to its successor instead. */
    @RolesAllowed(Roles.COORDINATOR)
    public void followPostClosing(long postId, long successorId) {
        sessions.offeredTo(postId, clock.instant())
                .forEach(id -> requireLocked(id).replacePost(postId, successorId));
    }

    /** Decides, with a reason, that an open session is held although fewer people signed up than it needs. */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public void holdBelowMinimum(long id, String reason) {
        CoachingSession session = requireManagedLocked(id);
        session.holdBelowMinimum(reason);
        events.fire(new SessionChanged(currentUser.accountId(), clock.instant(), id, session.moduleId()));
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

    /** Gives a seat to somebody who came without having enrolled: while the roll is taken. */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public void takeWalkInSeat(long sessionId) {
        requireLocked(sessionId).takeWalkInSeat(clock.instant());
    }

    /**
     * Keeps free seats for a unit that will name its people later; the row stays locked until the transaction ends.
     *
     * @throws SeatRefusedException when fewer are free, or none can be given any more
     */
    @RolesAllowed({Roles.HEAD, Roles.COORDINATOR})
    public void reserveSeats(long sessionId, int number) {
        requireLocked(sessionId).reserveSeats(number, clock.instant());
    }

    /** Gives reserved seats back to everybody; the row stays locked until the transaction ends. */
    @RolesAllowed({Roles.HEAD, Roles.TRAINER, Roles.COORDINATOR})
    public void releaseReserved(long sessionId, int number) {
        requireLocked(sessionId).releaseReserved(number);
    }

    /** Gives a reserved seat to somebody by name; the row stays locked until the transaction ends. */
    @RolesAllowed({Roles.HEAD, Roles.COORDINATOR})
    public SeatTaken takeReservedSeat(long sessionId) {
        CoachingSession session = requireLocked(sessionId);
        session.takeReservedSeat(clock.instant());
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
        return requireAll(List.of(id)).get(id);
    }

    /**
     * {@link #require} for many, by id; six statements for those that were opened.
     *
     * @throws NotFoundException when one of them is not there, or not for the actor
     */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public Map<Long, SessionDetail> requireAll(Collection<Long> ids) {
        Map<Long, SessionDetail> found =
                sessions.details(ids).stream().collect(Collectors.toMap(SessionDetail::id, Function.identity()));
        for (long id : ids) {
            SessionDetail session = found.get(id);
            if (session == null || session.head().openedAt() == null && !mayManage(id)) {
                throw new NotFoundException();
            }
        }
        return found;
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

    /** Ids of the open sessions of each module that have not begun, by start; no entry for a module without. One statement. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public Map<Long, List<Long>> toCome(Collection<Long> moduleIds) {
        return sessions.toCome(moduleIds, clock.instant());
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

    /** What whoever plans the session should look at, besides clashes: venues that are too small. Empty once it is over. */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public List<Reason> warnings(long id) {
        SessionDetail session = requireManaged(id);
        if (isOver(session)) {
            return List.of();
        }
        List<Reason> warnings = new ArrayList<>();
        for (VenueRow venue : venues.rows(PlannedBooking.of(session).venueIds())) {
            if (venue.seats() != null && venue.seats() < session.capacity()) {
                warnings.add(Reason.of("session.warning.venueSmall", venue.name(), venue.seats(), session.capacity()));
            }
            if (venue.workstations() != null
                    && session.workstations() != null
                    && venue.workstations() < session.workstations()) {
                warnings.add(Reason.of(
                        "session.warning.workstationsFew", venue.name(), venue.workstations(), session.workstations()));
            }
        }
        return warnings;
    }

    private void tellOfChange(
            CoachingSession session, boolean moved, Set<Long> trainersBefore, List<MeetingRow> meetingsBefore) {
        SessionDetail detail = detail(session.id());
        Set<Long> trainers = session.trainerIds();
        tell(minus(trainers, trainersBefore), trainer -> SessionMails.assigned(detail, trainer));
        tell(minus(trainersBefore, trainers), trainer -> SessionMails.cancelled(detail, meetingsBefore, trainer));
        if (moved) {
            Set<Long> stayed = minus(trainers, minus(trainers, trainersBefore));
            tell(stayed, trainer -> SessionMails.changed(detail, meetingsBefore, trainer));
        }
    }

    private void tell(Set<Long> officialIds, Function<OfficialContact, MailDraft> mail) {
        officials.contacts(officialIds).forEach(trainer -> mails.enqueue(mail.apply(trainer)));
    }

    private SessionDetail detail(long id) {
        return sessions.findDetail(id).orElseThrow(NotFoundException::new);
    }

    private static Set<Long> venueIds(CoachingSession session) {
        return session.meetings().stream().map(Meeting::venueId).collect(Collectors.toSet());
    }

    private static Set<Long> venueIds(List<PlannedMeeting> meetings) {
        return meetings.stream().map(PlannedMeeting::venueId).collect(Collectors.toSet());
    }

    private static Set<Long> union(Set<Long> one, Set<Long> other) {
        Set<Long> both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }

    private static Set<Long> minus(Set<Long> one, Set<Long> other) {
        Set<Long> rest = new HashSet<>(one);
        rest.removeAll(other);
        return rest;
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

    /** Departments, trainers, posts and venues must be there; a retired venue or post may stay where it was. */
    private void requireKnown(PlanSessionCommand command, Set<Long> venuesBefore, Set<Long> postsBefore) {
        units.require(command.leadUnitId());
        command.coUnitIds().forEach(units::require);
        command.audienceUnitIds().forEach(units::require);
        List<Reason> faults = new ArrayList<>();
        if (!command.audiencePostIds().isEmpty()
                && !posts.offered(postsBefore).stream()
                        .map(PostRow::id)
                        .collect(Collectors.toSet())
                        .containsAll(command.audiencePostIds())) {
            faults.add(Reason.of("session.refused.postUnknown"));
        }
        Set<Long> wanted = venueIds(command.meetings());
        long usable = venues.rows(wanted).stream()
                .filter(venue -> !venue.retired() || venuesBefore.contains(venue.id()))
                .count();
        if (usable < wanted.size()) {
            faults.add(Reason.of("session.refused.venueUnknown"));
        }
        if (officials.contacts(command.trainerIds()).size()
                < command.trainerIds().size()) {
            faults.add(Reason.of("session.refused.trainerUnknown"));
        }
        if (!faults.isEmpty()) {
            throw new PlanRefusedException(Kind.INVALID, faults);
        }
    }
}
