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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.camtay.enrolment.Enrolment.Step;
import vn.camtay.session.SessionService;
import vn.camtay.shared.batch.BatchReport;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.identity.Roles;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.standing.StandingService;

/**
 * Requests for seats, answered by the head of the person's unit or their deputy, one or many at once. A request that nobody
 * answers expires when sign-up closes, and says so.
 */
@Stateless
@DenyAll
public class ApprovalService {
    @Inject
    EnrolmentRepository enrolments;

    @Inject
    RequestRepository requests;

    @Inject
    Places places;

    @Inject
    EnrolmentMails mails;

    @Inject
    SessionService sessions;

    @Inject
    StandingService standings;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    @Inject
    Event<DomainEvent> events;

    @Inject
    LockedBatch batch;

    /** Open requests of the actor's units (a coordinator's: all), those whose sign-up closes first first, with what stands against each. */
    @RolesAllowed({Roles.HEAD, Roles.COORDINATOR})
    public Page<RequestDetail> requests(PageQuery query) {
        Page<RequestRow> page = requests.page(reach(), query);
        return new Page<>(details(page.rows()), page.total(), query);
    }

    /** How many requests wait for the actor's answer. */
    @RolesAllowed({Roles.HEAD, Roles.COORDINATOR})
    public long countRequests() {
        return requests.page(reach(), PageQuery.page(1, 1)).total();
    }

    private Set<Long> reach() {
        return currentUser.has(Role.COORDINATOR) || !currentUser.isSignedIn() ? null : currentUser.unitIds();
    }

    private List<RequestDetail> details(List<RequestRow> rows) {
        Set<Long> people = rows.stream().map(RequestRow::officialId).collect(Collectors.toSet());
        Map<Long, Set<Long>> completed = standings.completedModules(people);
        Map<Long, Long> noShows = enrolments.noShows(
                people,
                LocalDate.now(clock)
                        .minusYears(1)
                        .withDayOfYear(1)
                        .atStartOfDay(clock.getZone())
                        .toInstant());
        Map<Long, Held> looked = places.look(rows.stream()
                .collect(Collectors.groupingBy(
                        RequestRow::sessionId, Collectors.mapping(RequestRow::officialId, Collectors.toSet()))));
        List<RequestDetail> details = new ArrayList<>();
        for (RequestRow row : rows) {
            List<FailedCondition> failed = places.failing(
                    Door.APPROVAL, looked.get(row.sessionId()), row.officialId(), EnrolmentStatus.REQUESTED);
            details.add(new RequestDetail(
                    row,
                    of(failed, Set.of(EnrolmentCondition.CLASH, EnrolmentCondition.TRAVEL)),
                    of(failed, Set.of(EnrolmentCondition.COVER)),
                    failed.stream()
                            .filter(one -> !Set.of(
                                                    EnrolmentCondition.CLASH,
                                                    EnrolmentCondition.TRAVEL,
                                                    EnrolmentCondition.COVER)
                                            .contains(one.condition())
                                    && !one.condition().isFull())
                            .map(FailedCondition::reason)
                            .toList(),
                    failed.stream().anyMatch(one -> one.condition().isFull()),
                    !completed.getOrDefault(row.officialId(), Set.of()).contains(row.moduleId()),
                    noShows.getOrDefault(row.officialId(), 0L)));
        }
        return details;
    }

    private static List<Reason> of(List<FailedCondition> failed, Set<EnrolmentCondition> conditions) {
        return failed.stream()
                .filter(one -> conditions.contains(one.condition()))
                .map(FailedCondition::reason)
                .toList();
    }

    /**
     * Agrees to the requests, each in a transaction of its own: a seat, or, when none is free, a place in the waitlist. What else
     * stands against one is refused, unless the actor's role may set it aside and gives a reason.
     *
     * @param text reason to set conditions aside; null or blank for none
     */
    @RolesAllowed({Roles.HEAD, Roles.COORDINATOR})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public BatchReport<RequestRow> approve(Collection<Long> enrolmentIds, String text) {
        Bypass bypass = Bypass.of(roles(), text);
        return batch.each(requests.rows(enrolmentIds), row -> approve(row, bypass));
    }

    private void approve(RequestRow row, Bypass bypass) {
        Held held = places.hold(row.sessionId(), row.officialId());
        requireMine(held, row.officialId());
        places.promote(held);
        held = held.with(sessions.require(row.sessionId()));
        Enrolment request = enrolments.find(row.sessionId(), row.officialId()).orElseThrow(NotFoundException::new);
        List<FailedCondition> failed = places.failing(Door.APPROVAL, held, row.officialId(), request.status());
        List<FailedCondition> others =
                failed.stream().filter(one -> !one.condition().isFull()).toList();
        List<FailedCondition> setAside = bypass.setAside(others);
        Step step = places.step(held, bypass.reason());
        if (others.size() == failed.size()) {
            places.enrol(Door.APPROVAL, held, row.officialId(), request, step, setAside);
        } else {
            places.waitLast(held, row.officialId(), request, step);
            places.keep(request, setAside, step);
        }
    }

    /** Declines the requests, each in a transaction of its own, with a reason that the people read. */
    @RolesAllowed({Roles.HEAD, Roles.COORDINATOR})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public BatchReport<RequestRow> decline(Collection<Long> enrolmentIds, String text) {
        String reason = Bypass.note(text);
        if (reason == null) {
            throw new InvalidInputException("enrolment.refused.declineWithoutReason");
        }
        return batch.each(requests.rows(enrolmentIds), row -> decline(row, reason));
    }

    private void decline(RequestRow row, String reason) {
        Held held = places.hold(row.sessionId(), row.officialId());
        requireMine(held, row.officialId());
        Enrolment request = enrolments.find(row.sessionId(), row.officialId()).orElseThrow(NotFoundException::new);
        if (request.status() != EnrolmentStatus.REQUESTED) {
            throw EnrolmentRefusedException.of(List.of(FailedCondition.of(EnrolmentCondition.NOT_REQUESTED)));
        }
        request.decline(places.step(held, reason));
        mails.declined(request, held.target(), places.contact(row.officialId()));
        events.fire(new PlaceDeclined(
                currentUser.accountId(), held.now(), request.id(), row.sessionId(), row.officialId()));
    }

    private void requireMine(Held held, long officialId) {
        Set<Long> reach = reach();
        if (reach != null && !reach.contains(held.person(officialId).unitId())) {
            throw EnrolmentRefusedException.of(List.of(FailedCondition.of(EnrolmentCondition.NOT_YOUR_UNIT)));
        }
    }

    private Set<Role> roles() {
        return currentUser.has(Role.COORDINATOR) ? Set.of(Role.HEAD, Role.COORDINATOR) : Set.of(Role.HEAD);
    }

    /** Requests whose sign-up has closed unanswered. */
    @RolesAllowed(Roles.SYSTEM)
    public List<Expiring> findClosed() {
        return requests.closed(clock.instant());
    }

    /** The request was not answered in time, and the person is told; the same again changes nothing. */
    @RolesAllowed(Roles.SYSTEM)
    public void expire(Expiring request) {
        Held held = places.hold(request.sessionId(), request.officialId());
        Enrolment enrolment =
                enrolments.find(request.sessionId(), request.officialId()).orElseThrow(NotFoundException::new);
        if (enrolment.status() == EnrolmentStatus.REQUESTED
                && !held.now().isBefore(held.session().signUpClosesAt())) {
            enrolment.expire(new Step(held.now(), Places.SYSTEM, null));
            mails.expired(enrolment, held.target(), places.contact(request.officialId()));
            events.fire(new PlaceExpired(
                    Places.SYSTEM, held.now(), enrolment.id(), request.sessionId(), request.officialId()));
        }
    }

    /** Every open request, for the heads' daily mail. */
    @RolesAllowed(Roles.SYSTEM)
    public List<RequestRow> open() {
        return requests.open();
    }

    /** Their heads were told: the first time, or, unanswered, once more. In the mail's transaction. */
    @RolesAllowed(Roles.SYSTEM)
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void told(Collection<Long> enrolmentIds, int times) {
        requests.told(enrolmentIds, times);
    }
}
