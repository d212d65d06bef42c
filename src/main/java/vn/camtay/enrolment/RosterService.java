package vn.camtay.enrolment;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.camtay.enrolment.Enrolment.Step;
import vn.camtay.organisation.OfficialService;
import vn.camtay.session.SessionService;
import vn.camtay.shared.batch.LockRetry;
import vn.camtay.shared.error.ForbiddenException;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.identity.Roles;

/**
 * A session's roster in the hands of others: its organisers (trainers and coordinators) put people in and take them out, a head
 * takes out their own people after the cut-off, a coordinator moves somebody to another session of the module.
 */
@Stateless
@DenyAll
public class RosterService {
    @Inject
    EnrolmentRepository enrolments;

    @Inject
    WaitlistRepository waitlists;

    @Inject
    Places places;

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
     * Gives somebody a free seat, by an organiser. Conditions that the organiser's role may set aside need a written reason, which
     * is kept with each.
     *
     * @return id of the enrolment
     * @throws EnrolmentRefusedException with every reason
     */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public long enrolOfficial(EnrolOfficialCommand command) {
        sessions.requireManaged(command.sessionId());
        Bypass bypass = Bypass.of(places.organising(), command.reason());
        return locks.inTransaction(() -> {
            Held held = places.hold(command.sessionId(), command.officialId());
            Enrolment before =
                    enrolments.find(command.sessionId(), command.officialId()).orElse(null);
            List<FailedCondition> setAside = bypass.setAside(
                    places.failing(Door.ORGANISER, held, command.officialId(), Places.statusOf(before)));
            Step step = places.step(held, bypass.reason());
            return places.enrol(Door.ORGANISER, held, command.officialId(), before, step, setAside)
                    .id();
        });
    }

    /**
     * Takes somebody out before the start, with a reason that the person reads: an organiser of the session, or a head their own
     * people. The seat goes to whoever waits.
     *
     * @throws EnrolmentRefusedException with every reason
     * @throws NotFoundException when the session is not the actor's, nor the person of their units
     */
    @RolesAllowed({Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void removeOfficial(RemoveOfficialCommand command) {
        boolean organises = sessions.isManaged(command.sessionId());
        if (Bypass.note(command.reason()) == null) {
            throw new InvalidInputException("enrolment.refused.removalWithoutReason");
        }
        locks.inTransaction(() -> {
            Held held = places.hold(command.sessionId(), command.officialId());
            Set<Role> roles = organises ? places.organising() : headOf(held.person(command.officialId()));
            if (roles.isEmpty()) {
                throw new NotFoundException();
            }
            takeOut(held, command.officialId(), Bypass.of(roles, command.reason()));
            return null;
        });
    }

    private void takeOut(Held held, long officialId, Bypass bypass) {
        Enrolment enrolment = enrolments.find(held.sessionId(), officialId).orElse(null);
        List<FailedCondition> setAside = bypass.setAside(
                places.policy().againstWithdrawing(held.target(), Places.statusOf(enrolment), held.now()));
        takeOut(held, enrolment, places.step(held, bypass.reason()), setAside);
    }

    private void takeOut(Held held, Enrolment enrolment, Step step, List<FailedCondition> setAside) {
        long officialId = enrolment.officialId();
        boolean seated = enrolment.status().holdsSeat();
        enrolment.withdraw(step);
        places.keep(enrolment, setAside, step);
        if (seated) {
            sessions.releaseSeat(held.sessionId());
        }
        mails.removed(enrolment, seated, held.target(), places.contact(officialId));
        events.fire(new OfficialWithdrew(step.accountId(), held.now(), enrolment.id(), held.sessionId(), officialId));
        if (seated) {
            places.promote(held);
        }
    }

    /**
     * Moves somebody from one session to another of the same module, by a coordinator, in one transaction: a seat in the new one
     * for the seat in the old one, or both stay as they are. Nobody is moved into a clash.
     *
     * @throws EnrolmentRefusedException with every reason
     */
    @RolesAllowed(Roles.COORDINATOR)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void move(MoveOfficialCommand command) {
        Bypass bypass = Bypass.of(Set.of(Role.COORDINATOR), command.reason());
        if (bypass.reason() == null) {
            throw new InvalidInputException("enrolment.refused.moveWithoutReason");
        }
        if (command.fromSessionId() == command.toSessionId()) {
            throw new InvalidInputException("enrolment.refused.moveNowhere");
        }
        locks.inTransaction(() -> {
            Map<Long, Held> held =
                    places.hold(List.of(command.fromSessionId(), command.toSessionId()), List.of(command.officialId()));
            moveUnderLocks(held.get(command.fromSessionId()), held.get(command.toSessionId()), command, bypass);
            return null;
        });
    }

    private void moveUnderLocks(Held from, Held to, MoveOfficialCommand command, Bypass bypass) {
        long official = command.officialId();
        if (from.session().moduleId() != to.session().moduleId()) {
            throw new InvalidInputException("enrolment.refused.moveOtherModule");
        }
        Enrolment old = enrolments.find(from.sessionId(), official).orElse(null);
        if (old == null || old.status() != EnrolmentStatus.ENROLLED) {
            throw EnrolmentRefusedException.of(List.of(FailedCondition.of(EnrolmentCondition.NOT_ENROLLED)));
        }
        Step step = places.step(to, bypass.reason());
        List<FailedCondition> leaving =
                bypass.setAside(places.policy().againstWithdrawing(from.target(), old.status(), from.now()));
        old.withdraw(step);
        sessions.releaseSeat(from.sessionId());
        places.keep(old, leaving, step);
        Held free = to.without(official, from.sessionId());
        Enrolment before = enrolments.find(to.sessionId(), official).orElse(null);
        List<FailedCondition> failed = places.failing(Door.MOVE, free, official, Places.statusOf(before));
        if (failed.stream().anyMatch(one -> one.condition() == EnrolmentCondition.CLASH)) {
            throw EnrolmentRefusedException.of(failed); // the reason says why they move, not why they clash
        }
        List<FailedCondition> setAside = bypass.setAside(failed);
        mails.removed(old, true, from.target(), places.contact(official));
        events.fire(new OfficialWithdrew(step.accountId(), from.now(), old.id(), from.sessionId(), official));
        places.enrol(Door.MOVE, free, official, before, step, setAside);
        places.promote(from);
    }

    /**
     * Somebody leaves the service: every place, request and wait of theirs in sessions that begin later ends, with a reason that
     * they read; the seats go to whoever waits. In the transaction in which they leave, before their own row is changed: sessions
     * are locked first.
     */
    @RolesAllowed(Roles.COORDINATOR)
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void takeOutLeaver(long officialId, String reason) {
        List<Long> coming = enrolments.coming(officialId, clock.instant());
        Map<Long, Held> held = coming.isEmpty() ? Map.of() : places.hold(coming, List.of(officialId));
        for (long session : coming) {
            Enrolment enrolment = enrolments.find(session, officialId).orElse(null);
            if (enrolment != null && enrolment.status().isPending()) {
                takeOut(held.get(session), enrolment, places.step(held.get(session), reason), List.of());
            }
        }
        waitlists.waitsOf(officialId).forEach(wait -> wait.leave(currentUser.accountId()));
    }

    private Set<Role> headOf(Person person) {
        return currentUser.has(Role.HEAD) && currentUser.unitIds().contains(person.unitId())
                ? Set.of(Role.HEAD)
                : Set.of();
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

    /** What was set aside for the places on {@link #roster}, by enrolment, each list by time. */
    @RolesAllowed({Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR})
    public Map<Long, List<BypassRow>> bypasses(long sessionId) {
        Set<Long> seen = roster(sessionId).stream().map(RosterRow::enrolmentId).collect(Collectors.toSet());
        return enrolments.bypasses(sessionId).stream()
                .filter(row -> seen.contains(row.enrolmentId()))
                .collect(Collectors.groupingBy(BypassRow::enrolmentId));
    }

    /** How often each person on {@link #roster} had a seat and did not come since the beginning of the year before; only who did. */
    @RolesAllowed({Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR})
    public Map<Long, Long> noShows(long sessionId) {
        ZonedDateTime since =
                LocalDate.now(clock).minusYears(1).withDayOfYear(1).atStartOfDay(clock.getZone());
        return enrolments.noShows(
                roster(sessionId).stream().map(RosterRow::officialId).toList(), since.toInstant());
    }
}
