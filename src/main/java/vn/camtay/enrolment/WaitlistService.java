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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.camtay.catalogue.ModuleRow;
import vn.camtay.catalogue.ModuleService;
import vn.camtay.enrolment.Enrolment.Step;
import vn.camtay.organisation.OfficialService;
import vn.camtay.session.SessionService;
import vn.camtay.shared.batch.LockRetry;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Roles;

/**
 * Who waits for a place: in one session, in the order of its numbers, or for the first free place of a module, by time of
 * joining. A free place goes to the session's list first; nobody is promoted later than the office's setting allows.
 */
@Stateless
@DenyAll
public class WaitlistService {
    /** No setting lets promotion end earlier before the start. */
    private static final Duration LONGEST_STOP = Duration.ofDays(30);

    @Inject
    EnrolmentRepository enrolments;

    @Inject
    WaitlistRepository waitlists;

    @Inject
    Places places;

    @Inject
    EnrolmentMails mails;

    @Inject
    EnrolmentRules rules;

    @Inject
    SessionService sessions;

    @Inject
    OfficialService officials;

    @Inject
    ModuleService modules;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    @Inject
    Event<DomainEvent> events;

    @Inject
    LockRetry locks;

    /**
     * Puts the person who asks last in the session's waitlist; a mail says which place it is.
     *
     * @throws EnrolmentRefusedException with every reason, also when a seat is free
     */
    @RolesAllowed(Roles.OFFICIAL)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Placed join(long sessionId) {
        long me = currentUser.requireOfficialId();
        return locks.inTransaction(() -> {
            Held held = places.hold(sessionId, me);
            Enrolment before = enrolments.find(sessionId, me).orElse(null);
            Bypass.NONE.setAside(places.failing(Door.WAITLIST, held, me, Places.statusOf(before)));
            Enrolment waiting = places.waitLast(held, me, before, places.step(held, null));
            return new Placed(waiting.id(), waiting.status());
        });
    }

    /**
     * Makes the person who asks wait for the first free place in any session of the module; who waits already keeps their time.
     *
     * @throws EnrolmentRefusedException when they have a seat in one that is still to come
     */
    @RolesAllowed(Roles.OFFICIAL)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void joinModule(long moduleId) {
        long me = currentUser.requireOfficialId();
        ModuleRow module = modules.require(moduleId);
        locks.inTransaction(() -> {
            officials.lock(Set.of(me));
            Instant now = clock.instant();
            if (enrolments.hasSeatAhead(me, moduleId, now)) {
                throw EnrolmentRefusedException.of(List.of(FailedCondition.of(EnrolmentCondition.ALREADY_ENROLLED)));
            }
            ModuleWait wait = waitlists.findWait(module.id(), me).orElse(null);
            if (wait == null) {
                waitlists.add(new ModuleWait(moduleId, me, now, currentUser.accountId()));
            } else {
                wait.join(now, currentUser.accountId());
            }
            events.fire(new ModuleWaitChanged(currentUser.accountId(), now, moduleId, me, true));
            return null;
        });
    }

    /** The person who asks no longer waits for the module. */
    @RolesAllowed(Roles.OFFICIAL)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void leaveModule(long moduleId) {
        long me = currentUser.requireOfficialId();
        locks.inTransaction(() -> {
            officials.lock(Set.of(me));
            ModuleWait wait = waitlists
                    .findWait(moduleId, me)
                    .filter(ModuleWait::isWaiting)
                    .orElseThrow(NotFoundException::new);
            wait.leave(currentUser.accountId());
            events.fire(new ModuleWaitChanged(currentUser.accountId(), clock.instant(), moduleId, me, false));
            return null;
        });
    }

    /** Modules that the person who asks waits for. */
    @RolesAllowed(Roles.OFFICIAL)
    public List<MyModuleWait> myModules() {
        return waitlists.ofOfficial(currentUser.requireOfficialId());
    }

    /** The session's list, first to last, for its organisers: who is next, and why free places went past somebody. */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public List<WaitingRow> waiting(long sessionId) {
        sessions.requireManaged(sessionId);
        return waitlists.rows(sessionId);
    }

    /** Who waits for the session's module, by time of joining, for its organisers; they come after the session's own list. */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public List<WaitingRow> waitingForModule(long sessionId) {
        return waitlists.moduleRows(sessions.requireManaged(sessionId).moduleId());
    }

    /**
     * Gives somebody another place in the session's list, by a coordinator, with a reason that is kept.
     *
     * @param place 1 for the first; beyond the end means last
     * @throws NotFoundException when the person does not wait
     */
    @RolesAllowed(Roles.COORDINATOR)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void reorder(long sessionId, long officialId, int place, String text) {
        String reason = Bypass.note(text);
        if (reason == null) {
            throw new InvalidInputException("enrolment.refused.orderWithoutReason");
        }
        if (place < 1) {
            throw new InvalidInputException("enrolment.refused.orderPlace");
        }
        locks.inTransaction(() -> {
            Held held = places.hold(sessionId, officialId);
            List<Enrolment> list = new ArrayList<>(waitlists.inSession(sessionId));
            Enrolment moved = list.stream()
                    .filter(waiting -> waiting.officialId() == officialId)
                    .findFirst()
                    .orElseThrow(NotFoundException::new);
            list.remove(moved);
            list.add(Math.min(place - 1, list.size()), moved);
            int number = waitlists.nextNumber(sessionId);
            for (Enrolment waiting : list) {
                waiting.renumber(number++);
            }
            moved.reordered(places.step(held, reason));
            events.fire(new WaitlistReordered(
                    currentUser.accountId(), held.now(), moved.id(), sessionId, officialId, list.indexOf(moved) + 1));
            return null;
        });
    }

    /** Open sessions with a free seat for which somebody waits. */
    @RolesAllowed(Roles.SYSTEM)
    public List<Long> findToFill() {
        return waitlists.sessionsToFill(clock.instant());
    }

    /** Gives the session's free seats to those who wait; nothing when none is free or nobody may have it. */
    @RolesAllowed(Roles.SYSTEM)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public int fill(long sessionId) {
        return locks.inTransaction(
                () -> places.promote(places.hold(List.of(sessionId), List.of()).get(sessionId)));
    }

    /** Who waits in sessions that promote nobody any more. */
    @RolesAllowed(Roles.SYSTEM)
    public List<Expiring> findInVain() {
        Instant now = clock.instant();
        return waitlists.startingBy(EnrolmentStatus.WAITLISTED, now.plus(LONGEST_STOP)).stream()
                .filter(row -> now.isAfter(rules.lastPromoted((Instant) row[2])))
                .map(row -> new Expiring((Long) row[0], (Long) row[1]))
                .toList();
    }

    /** The wait was in vain, and the person is told; the same again changes nothing. */
    @RolesAllowed(Roles.SYSTEM)
    public void expire(Expiring waiting) {
        Held held = places.hold(waiting.sessionId(), waiting.officialId());
        Enrolment enrolment =
                enrolments.find(waiting.sessionId(), waiting.officialId()).orElseThrow(NotFoundException::new);
        if (enrolment.status() == EnrolmentStatus.WAITLISTED
                && held.now().isAfter(held.target().lastPromoted())) {
            enrolment.expire(new Step(held.now(), Places.SYSTEM, null));
            mails.waitedInVain(enrolment, held.target(), places.contact(waiting.officialId()));
            events.fire(new PlaceExpired(
                    Places.SYSTEM, held.now(), enrolment.id(), waiting.sessionId(), waiting.officialId()));
        }
    }
}
