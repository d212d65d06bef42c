package vn.camtay.enrolment;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.camtay.enrolment.Enrolment.Step;
import vn.camtay.mail.CalendarPart;
import vn.camtay.organisation.OfficialContact;
import vn.camtay.organisation.OfficialService;
import vn.camtay.organisation.OfficialStatus;
import vn.camtay.session.DroppedMeeting;
import vn.camtay.session.SessionDetail;
import vn.camtay.session.SessionService;
import vn.camtay.shared.batch.LockRetry;
import vn.camtay.shared.error.ForbiddenException;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.identity.Roles;

/**
 * Places in sessions: taken and given up by officials themselves, or by the organisers of the session (its trainers and the
 * coordinators). Every change takes the lock of the session's row, then that of the official's, and reads what it decides on
 * only after them; a lost lock is tried again twice.
 */
@Stateless
@DenyAll
public class EnrolmentService {
    private static final Set<EnrolmentStatus> PENDING =
            EnumSet.of(EnrolmentStatus.REQUESTED, EnrolmentStatus.WAITLISTED, EnrolmentStatus.ENROLLED);
    private static final Set<EnrolmentStatus> SEATED = EnumSet.of(
            EnrolmentStatus.ENROLLED,
            EnrolmentStatus.ATTENDED,
            EnrolmentStatus.PARTLY_ATTENDED,
            EnrolmentStatus.NO_SHOW,
            EnrolmentStatus.EXCUSED);

    @Inject
    EnrolmentRepository enrolments;

    @Inject
    EnrolmentMails mails;

    @Inject
    SessionService sessions;

    @Inject
    OfficialService officials;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    @Inject
    Event<DomainEvent> events;

    @Inject
    LockRetry locks;

    /**
     * Enrols the person who asks.
     *
     * @return id of the enrolment
     * @throws EnrolmentRefusedException with every reason
     */
    @RolesAllowed(Roles.OFFICIAL)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public long enrol(long sessionId) {
        long me = currentUser.requireOfficialId();
        return locks.inTransaction(() -> enrolUnderLocks(sessionId, me, null, Set.of()));
    }

    /**
     * Gives up the seat of the person who asks.
     *
     * @throws EnrolmentRefusedException with every reason
     */
    @RolesAllowed(Roles.OFFICIAL)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void withdraw(long sessionId) {
        long me = currentUser.requireOfficialId();
        locks.inTransaction(() -> withdrawUnderLocks(sessionId, me, null, Set.of()));
    }

    /**
     * Gives somebody a place, by an organiser; outside the sign-up window only with a written reason, which is kept.
     *
     * @return id of the enrolment
     * @throws EnrolmentRefusedException with every reason
     */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public long enrolOfficial(EnrolOfficialCommand command) {
        sessions.requireManaged(command.sessionId());
        String reason = note(command.reason());
        return locks.inTransaction(
                () -> enrolUnderLocks(command.sessionId(), command.officialId(), reason, bypass(reason)));
    }

    /**
     * Takes somebody out before the start, by an organiser, with a reason that the person reads.
     *
     * @throws EnrolmentRefusedException with every reason
     */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void removeOfficial(RemoveOfficialCommand command) {
        sessions.requireManaged(command.sessionId());
        String reason = note(command.reason());
        if (reason == null) {
            throw new InvalidInputException("enrolment.refused.removalWithoutReason");
        }
        locks.inTransaction(
                () -> withdrawUnderLocks(command.sessionId(), command.officialId(), reason, bypass(reason)));
    }

    private long enrolUnderLocks(long sessionId, long officialId, String note, Set<Role> bypassing) {
        SessionDetail session = lock(sessionId, officialId);
        Instant now = clock.instant();
        Enrolment enrolment = enrolments.find(sessionId, officialId).orElse(null);
        List<FailedCondition> failed = policy().againstEnrolling(
                        attempt(session, officialId, enrolment == null ? null : enrolment.status(), now));
        boolean bypassed = refuseUnlessBypassed(failed, bypassing);
        if (bypassed) {
            sessions.takeFreedSeat(sessionId);
        } else {
            sessions.takeSeat(sessionId);
        }
        Step step = new Step(now, currentUser.accountId(), note);
        if (enrolment == null) {
            enrolment = Enrolment.of(sessionId, officialId, step);
            enrolments.add(enrolment);
        } else {
            enrolment.enrolAgain(step);
        }
        mails.enrolled(enrolment, session, contact(officialId));
        events.fire(new OfficialEnrolled(currentUser.accountId(), now, enrolment.id(), sessionId, officialId));
        return enrolment.id();
    }

    private Void withdrawUnderLocks(long sessionId, long officialId, String note, Set<Role> bypassing) {
        SessionDetail session = lock(sessionId, officialId);
        Instant now = clock.instant();
        Enrolment enrolment = enrolments.find(sessionId, officialId).orElse(null);
        EnrolmentStatus status = enrolment == null ? null : enrolment.status();
        refuseUnlessBypassed(
                policy().againstWithdrawing(new Attempt(session, status, true, List.of(), now)), bypassing);
        sessions.releaseSeat(sessionId);
        enrolment.withdraw(new Step(now, currentUser.accountId(), note));
        mails.withdrawn(enrolment, session, contact(officialId));
        events.fire(new OfficialWithdrew(currentUser.accountId(), now, enrolment.id(), sessionId, officialId));
        return null;
    }

    /** Session row, then official row; what is read afterwards is as it is now. */
    private SessionDetail lock(long sessionId, long officialId) {
        sessions.hold(sessionId);
        officials.lock(Set.of(officialId));
        return sessions.require(sessionId);
    }

    private Attempt attempt(SessionDetail session, long officialId, EnrolmentStatus status, Instant now) {
        boolean active = officials.require(officialId).status() == OfficialStatus.ACTIVE;
        return new Attempt(session, status, active, enrolments.commitments(officialId, session.id()), now);
    }

    /** @return whether anything was set aside */
    private static boolean refuseUnlessBypassed(List<FailedCondition> failed, Set<Role> bypassing) {
        List<FailedCondition> standing = failed.stream()
                .filter(condition -> condition.condition().mayBypass().stream().noneMatch(bypassing::contains))
                .toList();
        if (!standing.isEmpty()) {
            throw new EnrolmentRefusedException(failed);
        }
        return !failed.isEmpty();
    }

    /** Roles by which the actor sets conditions aside: none without a written reason. */
    private Set<Role> bypass(String reason) {
        if (reason == null) {
            return Set.of();
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : Set.of(Role.TRAINER, Role.COORDINATOR)) {
            if (currentUser.has(role)) {
                roles.add(role);
            }
        }
        return roles;
    }

    private static String note(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.strip().length() > Enrolment.NOTE_LENGTH) {
            throw new InvalidInputException("enrolment.refused.reasonTooLong", Enrolment.NOTE_LENGTH);
        }
        return text.strip();
    }

    private OfficialContact contact(long officialId) {
        return officials.contacts(Set.of(officialId)).stream().findFirst().orElseThrow(NotFoundException::new);
    }

    private EnrolmentPolicy policy() {
        return new EnrolmentPolicy(clock.getZone());
    }

    /** Where the person who asks stands with a session: every reason before the click. Nothing is locked. */
    @RolesAllowed(Roles.OFFICIAL)
    public MyPlace myPlace(long sessionId) {
        long me = currentUser.requireOfficialId();
        SessionDetail session = sessions.require(sessionId);
        EnrolmentStatus status = enrolments.findStatus(sessionId, me).orElse(null);
        Attempt attempt = attempt(session, me, status, clock.instant());
        return new MyPlace(
                status,
                reasons(policy().againstEnrolling(attempt)),
                reasons(policy().againstWithdrawing(attempt)),
                EnrolmentPolicy.cutOff(session));
    }

    private static List<Reason> reasons(List<FailedCondition> failed) {
        return failed.stream().map(FailedCondition::reason).toList();
    }

    /** Sessions of the person who asks, past and to come, by start. */
    @RolesAllowed(Roles.OFFICIAL)
    public List<MySessionRow> mine() {
        return enrolments.ofOfficial(currentUser.requireOfficialId());
    }

    /**
     * The meetings of a session in which the person who asks has a seat, as calendar entries that the mails change later.
     *
     * @throws NotFoundException when they have none
     */
    @RolesAllowed(Roles.OFFICIAL)
    public List<CalendarPart> myCalendar(long sessionId) {
        long me = currentUser.requireOfficialId();
        Enrolment enrolment = enrolments
                .find(sessionId, me)
                .filter(found -> found.status().holdsSeat())
                .orElseThrow(NotFoundException::new);
        return mails.entries(
                enrolment,
                sessions.require(sessionId),
                currentUser.signedIn().orElseThrow().language());
    }

    /**
     * Everybody who has or had a place, by given name: the organisers see all, a head the people of their units.
     *
     * @throws ForbiddenException for anyone else
     */
    @RolesAllowed({Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR})
    public List<RosterRow> roster(long sessionId) {
        sessions.require(sessionId);
        if (sessions.isManaged(sessionId)) {
            return enrolments.roster(sessionId, null);
        }
        if (!currentUser.has(Role.HEAD)) {
            throw new ForbiddenException();
        }
        return enrolments.roster(sessionId, currentUser.unitIds());
    }

    /** Ids of everybody who holds a seat in the session, settled or not; for other services. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR})
    public List<Long> seatHolders(long sessionId) {
        return enrolments.officialIds(sessionId, SEATED);
    }

    /**
     * Copies what the roll call says; attendance calls it under the session's lock.
     *
     * @param byOfficial an outcome for everybody who holds a seat
     */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void settle(long sessionId, Map<Long, EnrolmentStatus> byOfficial) {
        Instant now = clock.instant();
        Step step = new Step(now, currentUser.accountId(), null);
        List<Enrolment> seated = enrolments.inSession(sessionId, SEATED);
        for (Enrolment enrolment : seated) {
            EnrolmentStatus outcome = byOfficial.get(enrolment.officialId());
            if (outcome == null) {
                throw new IllegalArgumentException("no outcome for official " + enrolment.officialId());
            }
            enrolment.settle(outcome, step);
        }
        events.fire(new EnrolmentsSettled(currentUser.accountId(), now, sessionId, seated.size()));
    }

    /** The session was called off: everybody who had or wanted a place loses it and is told. In the cancelling transaction. */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void cancelWithSession(long sessionId) {
        SessionDetail session = sessions.require(sessionId);
        Step step = new Step(clock.instant(), currentUser.accountId(), null);
        List<Enrolment> pending = enrolments.inSession(sessionId, PENDING);
        List<Enrolment> seated = new ArrayList<>();
        for (Enrolment enrolment : pending) {
            if (enrolment.status().holdsSeat()) {
                seated.add(enrolment);
            }
            enrolment.cancelWithSession(step);
        }
        seated.forEach(enrolment -> sessions.releaseSeat(sessionId));
        mails.sessionCancelled(pending, session, contacts(pending));
    }

    /** Meetings were moved or dropped: everybody who has or wants a place is told. In the moving transaction. */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void tellMoved(long sessionId, List<DroppedMeeting> dropped) {
        List<Enrolment> pending = enrolments.inSession(sessionId, PENDING);
        mails.sessionChanged(pending, sessions.require(sessionId), contacts(pending), dropped);
    }

    private Collection<OfficialContact> contacts(List<Enrolment> pending) {
        return officials.contacts(pending.stream().map(Enrolment::officialId).toList());
    }
}
