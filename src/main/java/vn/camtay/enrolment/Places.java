package vn.camtay.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.camtay.catalogue.ModuleRow;
import vn.camtay.enrolment.Enrolment.Step;
import vn.camtay.organisation.OfficialContact;
import vn.camtay.organisation.OfficialService;
import vn.camtay.organisation.TravelZone;
import vn.camtay.session.SessionDetail;
import vn.camtay.session.SessionService;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;
import vn.camtay.standing.StandingService;

/**
 * The locks behind every place, and the one decision who gets it. All doors to a session (self-enrolment, request, waitlist,
 * organiser, approval, nomination, promotion, reservation, move, walk-in) come through here: {@link #hold} takes the locks in their one
 * order, {@link #failing} says what stands against a place, {@link #enrol} gives it.
 */
@ApplicationScoped
class Places {
    /** The system, which promotes and lets expire. */
    static final long SYSTEM = 0;

    @Inject
    EnrolmentRepository enrolments;

    @Inject
    WaitlistRepository waitlists;

    @Inject
    PersonRepository persons;

    @Inject
    SessionService sessions;

    @Inject
    OfficialService officials;

    @Inject
    StandingService standings;

    @Inject
    CounterCover cover;

    @Inject
    EnrolmentRules rules;

    @Inject
    EnrolmentMails mails;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    @Inject
    Event<DomainEvent> events;

    /** {@link #hold(Collection, Collection)} for one session and one person. */
    Held hold(long sessionId, long officialId) {
        return hold(List.of(sessionId), List.of(officialId)).get(sessionId);
    }

    /**
     * Locks, until the end of the transaction: the sessions' rows by id; then the rows of the people and of all who wait for
     * one of these sessions, by id; then the half-days of their counters. Nothing that a decision rests on is read before.
     *
     * @return what is held, by session
     */
    Map<Long, Held> hold(Collection<Long> sessionIds, Collection<Long> officialIds) {
        for (long sessionId : new TreeSet<>(sessionIds)) {
            sessions.hold(sessionId);
        }
        Set<Long> people = new HashSet<>(officialIds);
        sessionIds.forEach(sessionId -> people.addAll(waitlists.waitingFor(sessionId)));
        officials.lock(people);
        CoverBook book = cover.book();
        Map<Long, Set<Long>> everybody = new HashMap<>();
        sessionIds.forEach(sessionId -> everybody.put(sessionId, people));
        Map<Long, Held> held = look(everybody, book);
        cover.lock(people, book.halfDays());
        return held;
    }

    /** What a decision rests on, without locks: for what a page says before the click. */
    Held look(long sessionId, Collection<Long> officialIds) {
        return look(Map.of(sessionId, officialIds)).get(sessionId);
    }

    /** The same for people in several sessions; all are read together. */
    Map<Long, Held> look(Map<Long, ? extends Collection<Long>> officialsBySession) {
        return look(officialsBySession, cover.book());
    }

    private Map<Long, Held> look(Map<Long, ? extends Collection<Long>> officialsBySession, CoverBook book) {
        Map<Long, SessionDetail> details = sessions.requireAll(officialsBySession.keySet());
        if (details.isEmpty()) {
            return Map.of();
        }
        Map<SessionDetail, Collection<Long>> asked = new HashMap<>();
        Map<Long, Set<Long>> byModule = new HashMap<>();
        officialsBySession.forEach((sessionId, officials) -> {
            SessionDetail session = details.get(sessionId);
            asked.put(session, officials);
            byModule.computeIfAbsent(session.moduleId(), id -> new HashSet<>()).addAll(officials);
        });
        Map<Long, Map<Long, Person>> people = persons.people(asked);
        Map<Long, Map<Long, TravelZone>> zones = persons.zones(details.keySet());
        Map<Long, Map<Long, List<ModuleRow>>> missing = new HashMap<>();
        byModule.forEach((module, officials) -> missing.put(module, standings.missingPrerequisites(officials, module)));
        Map<Long, Held> looked = new HashMap<>();
        details.forEach((sessionId, session) -> {
            Held held = new Held(
                    rules.target(session, zones.get(sessionId)),
                    people.get(sessionId),
                    missing.get(session.moduleId()),
                    book,
                    clock.instant());
            book.expect(held.target(), held.people().values());
            looked.put(sessionId, held);
        });
        return looked;
    }

    /** Everything that stands against the person's place; the one decision of all doors. */
    List<FailedCondition> failing(Door door, Held held, long officialId, EnrolmentStatus status) {
        Person person = held.person(officialId);
        List<Reason> shortages = door.needsCover()
                ? held.shortages(officialId, LocalDate.ofInstant(held.now(), clock.getZone()))
                : List.of();
        return policy().against(
                        door,
                        new Attempt(held.target(), status, person, held.missing(officialId), shortages, held.now()));
    }

    /**
     * Gives the seat: counted in the session's row, kept in the enrolment, told to the person. What was set aside is kept with
     * its reason, the step's note. A wait for the module ends.
     */
    Enrolment enrol(
            Door door, Held held, long officialId, Enrolment before, Step step, List<FailedCondition> setAside) {
        takeSeat(door, held.sessionId(), setAside);
        Enrolment enrolment = before;
        if (enrolment == null) {
            enrolment = Enrolment.of(held.sessionId(), officialId, step);
            enrolments.add(enrolment);
        } else {
            enrolment.enrol(step);
        }
        keep(enrolment, setAside, step);
        held.cover().seated(held.target(), held.person(officialId));
        waitlists
                .findWait(held.session().moduleId(), officialId)
                .filter(ModuleWait::isWaiting)
                .ifPresent(wait -> wait.place(step.accountId()));
        mails.seated(door, enrolment, held.target(), contact(officialId));
        events.fire(new OfficialEnrolled(
                step.accountId(), held.now(), enrolment.id(), held.sessionId(), officialId, door.name()));
        return enrolment;
    }

    private void takeSeat(Door door, long sessionId, List<FailedCondition> setAside) {
        if (door == Door.RESERVATION) {
            sessions.takeReservedSeat(sessionId);
        } else if (door == Door.WALK_IN) {
            sessions.takeWalkInSeat(sessionId);
        } else if (door.inWindow() && setAside.isEmpty()) {
            sessions.takeSeat(sessionId);
        } else {
            sessions.takeFreedSeat(sessionId);
        }
    }

    /** Keeps, for good, what was set aside for a place and why. */
    void keep(Enrolment enrolment, List<FailedCondition> setAside, Step step) {
        setAside.stream()
                .map(FailedCondition::condition)
                .distinct()
                .forEach(condition -> enrolments.add(
                        new EnrolmentBypass(enrolment.id(), condition, currentUser.getDisplayName(), step)));
    }

    /** Puts the person last in the session's waitlist and tells them which place it is. */
    Enrolment waitLast(Held held, long officialId, Enrolment before, Step step) {
        int number = waitlists.nextNumber(held.sessionId());
        Enrolment waiting = before;
        if (waiting == null) {
            waiting = Enrolment.waiting(held.sessionId(), officialId, number, step);
            enrolments.add(waiting);
        } else {
            waiting.waitAs(number, step);
        }
        int place = waitlists.ahead(held.sessionId(), number) + 1;
        mails.waitlisted(waiting, place, held.target(), contact(officialId));
        events.fire(new OfficialWaitlisted(
                step.accountId(), held.now(), waiting.id(), held.sessionId(), officialId, number));
        return waiting;
    }

    /**
     * Gives free seats to those who wait: the session's list by number, then the module's by time of joining. Who fails a
     * condition is passed over, keeps the place in the list, and it is kept why. Nobody after the last moment to promote.
     *
     * @return how many got a seat
     */
    int promote(Held held) {
        Held now = held.with(sessions.require(held.sessionId()));
        if (now.session().seatsLeft() < 1
                || !now.session().reasonsAgainstFreedSeat(now.now()).isEmpty()
                || now.now().isAfter(now.target().lastPromoted())) {
            return 0;
        }
        int promoted = 0;
        Step step = new Step(now.now(), SYSTEM, null);
        for (Enrolment waiting : waitlists.inSession(now.sessionId())) {
            List<FailedCondition> failed = failing(Door.PROMOTION, now, waiting.officialId(), waiting.status());
            if (failed.isEmpty()) {
                enrol(Door.PROMOTION, now, waiting.officialId(), waiting, step, List.of());
                now = now.with(sessions.require(now.sessionId()));
                promoted++;
            } else if (now.session().seatsLeft() > 0) {
                waiting.skip(reasons(failed), now.now());
            }
            if (now.session().seatsLeft() < 1) {
                return promoted;
            }
        }
        return promoted + promoteFromModule(now, step);
    }

    private int promoteFromModule(Held held, Step step) {
        Held now = held;
        int promoted = 0;
        for (ModuleWait wait : waitlists.forModule(now.session().moduleId())) {
            if (now.session().seatsLeft() < 1) {
                return promoted;
            }
            if (!now.people().containsKey(wait.officialId())) {
                continue; // joined after the rows were locked: the next free place is for them
            }
            Enrolment before =
                    enrolments.find(now.sessionId(), wait.officialId()).orElse(null);
            List<FailedCondition> failed = failing(Door.PROMOTION, now, wait.officialId(), statusOf(before));
            if (failed.isEmpty()) {
                enrol(Door.PROMOTION, now, wait.officialId(), before, step, List.of());
                now = now.with(sessions.require(now.sessionId()));
                promoted++;
            } else {
                wait.skip(reasons(failed), now.now());
            }
        }
        return promoted;
    }

    /** Roles by which the actor, who organises the session, sets conditions aside. */
    Set<Role> organising() {
        return Stream.of(Role.TRAINER, Role.COORDINATOR)
                .filter(currentUser::has)
                .collect(Collectors.toSet());
    }

    static EnrolmentStatus statusOf(Enrolment enrolment) {
        return enrolment == null ? null : enrolment.status();
    }

    static List<Reason> reasons(List<FailedCondition> failed) {
        return failed.stream().map(FailedCondition::reason).toList();
    }

    /** A step of whoever acts. */
    Step step(Held held, String note) {
        return new Step(held.now(), currentUser.accountId(), note);
    }

    OfficialContact contact(long officialId) {
        return officials.contacts(Set.of(officialId)).stream().findFirst().orElseThrow(NotFoundException::new);
    }

    EnrolmentPolicy policy() {
        return new EnrolmentPolicy(clock.getZone());
    }
}
