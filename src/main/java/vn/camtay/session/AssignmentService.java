package vn.camtay.session;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.camtay.mail.MailService;
import vn.camtay.organisation.OfficialContact;
import vn.camtay.organisation.OfficialService;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.identity.Roles;

/** Who trains a session: trainers accept or decline, and one who cannot is replaced in one step. */
@Stateless
@DenyAll
public class AssignmentService {
    @Inject
    AssignmentRepository assignments;

    @Inject
    AssignmentRequests requests;

    @Inject
    SessionRepository sessions;

    @Inject
    SessionClashes clashes;

    @Inject
    OfficialService officials;

    @Inject
    MailService mails;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    @Inject
    Event<DomainEvent> events;

    /** Those who train the session and those who declined, by answer; for those who manage it. */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public List<AssignmentRow> of(long sessionId) {
        return assignments.rows(sessionId);
    }

    /**
     * The trainer who asks says yes.
     *
     * @throws NotFoundException when they do not train it
     */
    @RolesAllowed(Roles.TRAINER)
    public void accept(long sessionId) {
        long me = currentUser.requireOfficialId();
        requireTrainedBy(sessionId, me);
        Instant now = clock.instant();
        requests.of(sessionId, me).accept(now);
        tell(sessionId, me, AssignmentAnswer.ACCEPTED, null);
    }

    /**
     * The trainer who asks says no, and why: they no longer train the session, and it leaves their calendar.
     *
     * @throws NotFoundException when they do not train it
     */
    @RolesAllowed(Roles.TRAINER)
    public void decline(long sessionId, String reason) {
        long me = currentUser.requireOfficialId();
        CoachingSession session = requireTrainedBy(sessionId, me);
        List<MeetingRow> meetings = sessions.meetingsOf(List.of(sessionId));
        requests.of(sessionId, me).decline(reason, clock.instant());
        session.dropTrainer(me);
        sessions.flush();
        SessionDetail detail = detail(sessionId);
        contacts(Set.of(me)).forEach(person -> mails.enqueue(SessionMails.cancelled(detail, meetings, person)));
        tell(sessionId, me, AssignmentAnswer.DECLINED, reason.strip());
    }

    /**
     * Puts somebody in the place of a trainer who declined, is ill or cannot come: both are told with their calendars, and so is
     * whoever holds a seat.
     *
     * @param formerId who trains it, or declined to
     * @throws PlanRefusedException when something stands against the new trainer
     */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public void replace(long sessionId, long formerId, long newId, String reason) {
        CoachingSession session = requireLocked(sessionId);
        requireManaged(sessionId);
        Set<Long> before = session.trainerIds();
        clashes.lock(session, union(before, newId), PlannedBooking.of(session).venueIds());
        List<MeetingRow> meetings = sessions.meetingsOf(List.of(sessionId));
        session.replaceTrainer(formerId, newId, reason);
        sessions.flush();
        clashes.refuse(PlannedBooking.of(session));
        requests.ask(session);
        SessionDetail detail = detail(sessionId);
        if (before.contains(formerId)) {
            contacts(Set.of(formerId))
                    .forEach(person -> mails.enqueue(SessionMails.cancelled(detail, meetings, person)));
        }
        contacts(Set.of(newId)).forEach(person -> mails.enqueue(SessionMails.assigned(detail, person)));
        events.fire(new TrainerReplaced(
                currentUser.accountId(), clock.instant(), sessionId, formerId, newId, reason.strip()));
    }

    private void requireManaged(long sessionId) {
        if (!currentUser.has(Role.COORDINATOR) && !sessions.isTrainer(sessionId, currentUser.requireOfficialId())) {
            throw new NotFoundException();
        }
    }

    private CoachingSession requireTrainedBy(long sessionId, long officialId) {
        CoachingSession session = requireLocked(sessionId);
        if (!session.trainerIds().contains(officialId)) {
            throw new NotFoundException();
        }
        session.requireOpen();
        return session;
    }

    private CoachingSession requireLocked(long id) {
        return sessions.findLocked(id).orElseThrow(NotFoundException::new);
    }

    private SessionDetail detail(long id) {
        return sessions.findDetail(id).orElseThrow(NotFoundException::new);
    }

    private Collection<OfficialContact> contacts(Set<Long> officialIds) {
        return officials.contacts(officialIds);
    }

    private static Set<Long> union(Set<Long> some, long other) {
        Set<Long> all = new HashSet<>(some);
        all.add(other);
        return all.stream().collect(Collectors.toUnmodifiableSet());
    }

    private void tell(long sessionId, long officialId, AssignmentAnswer answer, String reason) {
        events.fire(
                new TrainerAnswered(currentUser.accountId(), clock.instant(), sessionId, officialId, answer, reason));
    }
}
