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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.camtay.enrolment.Enrolment.Step;
import vn.camtay.mail.CalendarPart;
import vn.camtay.organisation.OfficialContact;
import vn.camtay.organisation.OfficialService;
import vn.camtay.session.ClashKind;
import vn.camtay.session.DroppedMeeting;
import vn.camtay.session.OverrideRow;
import vn.camtay.session.SessionDetail;
import vn.camtay.session.SessionService;
import vn.camtay.shared.batch.LockRetry;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Roles;

/**
 * A person's own place in a session, taken or asked for and given up by themself; and what becomes of places when the session
 * is held, moved or called off. Every change is decided by {@link Places} under its locks; a lost lock is tried again twice.
 */
@Stateless
@DenyAll
public class EnrolmentService {
    private static final Set<EnrolmentStatus> PENDING =
            EnumSet.of(EnrolmentStatus.REQUESTED, EnrolmentStatus.WAITLISTED, EnrolmentStatus.ENROLLED);

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
    CurrentUser currentUser;

    @Inject
    Clock clock;

    @Inject
    Event<DomainEvent> events;

    @Inject
    LockRetry locks;

    /**
     * Enrols the person who asks, or asks the head of their unit where the session wants it. Who waits goes first: a seat that
     * is free is offered to the waitlist before.
     *
     * @throws EnrolmentRefusedException with every reason
     */
    @RolesAllowed(Roles.OFFICIAL)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Placed enrol(long sessionId) {
        long me = currentUser.requireOfficialId();
        return locks.inTransaction(() -> enrolUnderLocks(sessionId, me));
    }

    private Placed enrolUnderLocks(long sessionId, long me) {
        Held held = places.hold(sessionId, me);
        if (held.people().size() > 1) { // somebody waits
            places.promote(held);
            held = held.with(sessions.require(sessionId));
        }
        Enrolment before = enrolments.find(sessionId, me).orElse(null);
        Door door = held.session().approvalRequired() ? Door.REQUEST : Door.SELF;
        Bypass.NONE.setAside(places.failing(door, held, me, Places.statusOf(before)));
        Step step = places.step(held, null);
        if (door == Door.SELF) {
            Enrolment enrolled = places.enrol(door, held, me, before, step, List.of());
            return new Placed(enrolled.id(), enrolled.status());
        }
        Enrolment enrolment = before;
        if (enrolment == null) {
            enrolment = Enrolment.requested(sessionId, me, step);
            enrolments.add(enrolment);
        } else {
            enrolment.request(step);
        }
        events.fire(new PlaceRequested(currentUser.accountId(), held.now(), enrolment.id(), sessionId, me));
        return new Placed(enrolment.id(), enrolment.status());
    }

    /**
     * Gives up the seat, the request or the place in the waitlist of the person who asks; a seat goes to whoever waits.
     *
     * @throws EnrolmentRefusedException with every reason
     */
    @RolesAllowed(Roles.OFFICIAL)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void withdraw(long sessionId) {
        long me = currentUser.requireOfficialId();
        locks.inTransaction(() -> {
            Held held = places.hold(sessionId, me);
            Enrolment enrolment = enrolments.find(sessionId, me).orElse(null);
            Bypass.NONE.setAside(
                    places.policy().againstWithdrawing(held.target(), Places.statusOf(enrolment), held.now()));
            boolean seated = enrolment.status().holdsSeat();
            enrolment.withdraw(places.step(held, null));
            if (seated) {
                sessions.releaseSeat(sessionId);
                mails.withdrawn(enrolment, held.target(), places.contact(me));
                places.promote(held);
            }
            events.fire(new OfficialWithdrew(currentUser.accountId(), held.now(), enrolment.id(), sessionId, me));
            return null;
        });
    }

    /** Where the person who asks stands with a session: every reason before the click. Nothing is locked. */
    @RolesAllowed(Roles.OFFICIAL)
    public MyPlace myPlace(long sessionId) {
        long me = currentUser.requireOfficialId();
        Held held = places.look(sessionId, Set.of(me));
        MyStanding mine = enrolments.findStanding(sessionId, me).orElse(MyStanding.NONE);
        boolean approval = held.session().approvalRequired();
        List<FailedCondition> enrolling = places.failing(approval ? Door.REQUEST : Door.SELF, held, me, mine.status());
        return new MyPlace(
                mine.status(),
                approval,
                Places.reasons(enrolling),
                approval
                        ? Places.reasons(enrolling)
                        : Places.reasons(places.failing(Door.WAITLIST, held, me, mine.status())),
                Places.reasons(places.policy().againstWithdrawing(held.target(), mine.status(), held.now())),
                held.missing(me),
                held.target().cutOff(),
                mine.waitingNumber() == null ? 0 : waitlists.ahead(sessionId, mine.waitingNumber()) + 1,
                mine.note(),
                held.session().moduleId(),
                waitlists
                        .findWait(held.session().moduleId(), me)
                        .filter(ModuleWait::isWaiting)
                        .isPresent());
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

    /** Ids of everybody who holds a seat in the session, settled or not; for other services. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR})
    public List<Long> seatHolders(long sessionId) {
        return enrolments.officialIds(sessionId, EnrolmentStatus.SEATED);
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
        List<Enrolment> seated = enrolments.inSession(sessionId, EnrolmentStatus.SEATED);
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
        Set<Long> seated = new HashSet<>();
        for (Enrolment enrolment : pending) {
            if (enrolment.status().holdsSeat()) {
                seated.add(enrolment.officialId());
            }
            enrolment.cancelWithSession(step);
        }
        seated.forEach(official -> sessions.releaseSeat(sessionId));
        mails.sessionCancelled(pending, seated, rules.target(session, Map.of()), contacts(pending));
    }

    /** Meetings were moved or dropped: everybody who has a seat is told; who only asked or waits is not. In the moving transaction. */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void tellMoved(long sessionId, List<DroppedMeeting> dropped) {
        List<Enrolment> seated = enrolments.inSession(sessionId, EnumSet.of(EnrolmentStatus.ENROLLED));
        mails.sessionChanged(seated, rules.target(sessions.require(sessionId), Map.of()), contacts(seated), dropped);
    }

    /**
     * Meetings were moved to where participants clash, or are missed at their counter, and a coordinator let that stand: it is kept
     * with each one's place, with the coordinator's reason. In the moving transaction.
     */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void keepClashes(long sessionId) {
        List<OverrideRow> letStand = sessions.overrides(sessionId).stream()
                .filter(override -> override.kind().isOfParticipant())
                .toList();
        if (letStand.isEmpty()) {
            return;
        }
        List<Enrolment> seated = enrolments.inSession(sessionId, EnumSet.of(EnrolmentStatus.ENROLLED));
        Held held = places.look(
                sessionId, seated.stream().map(Enrolment::officialId).toList());
        boolean cover = letStand.stream().anyMatch(override -> override.kind() == ClashKind.PARTICIPANT_COVER);
        Map<Long, List<BypassRow>> kept =
                enrolments.bypasses(sessionId).stream().collect(Collectors.groupingBy(BypassRow::enrolmentId));
        Step step = places.step(held, letStand.get(letStand.size() - 1).note());
        for (Enrolment enrolment : seated) {
            List<EnrolmentCondition> known = kept.getOrDefault(enrolment.id(), List.of()).stream()
                    .map(BypassRow::condition)
                    .toList();
            places.keep(
                    enrolment,
                    letStandOf(held, enrolment.officialId(), cover).stream()
                            .filter(failed -> !known.contains(failed.condition()))
                            .toList(),
                    step);
        }
    }

    private List<FailedCondition> letStandOf(Held held, long officialId, boolean cover) {
        List<FailedCondition> failed = new ArrayList<>(places.policy().clashes(held.target(), held.person(officialId)));
        if (cover) {
            held.shortages(officialId, LocalDate.now(clock))
                    .forEach(reason -> failed.add(new FailedCondition(EnrolmentCondition.COVER, reason)));
        }
        return failed;
    }

    private Collection<OfficialContact> contacts(List<Enrolment> people) {
        return officials.contacts(people.stream().map(Enrolment::officialId).toList());
    }
}
