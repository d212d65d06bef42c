package vn.camtay.enrolment;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.camtay.enrolment.Enrolment.Step;
import vn.camtay.session.SessionService;
import vn.camtay.shared.batch.BatchReport;
import vn.camtay.shared.batch.BatchReport.Failure;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.identity.Roles;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.sheet.SheetReader;
import vn.camtay.standing.StandingService;

/**
 * Heads send the right people: chosen by search, post or gap, or from a list in a file. A batch is reported person by person.
 * Where a session asks for the head's approval, sending somebody is that approval.
 */
@Stateless
@DenyAll
public class NominationService {
    private static final int MAX_PEOPLE = 2_000;
    /** So many people share the locks and what is read under them. */
    private static final int CHUNK = 50;

    @Inject
    EnrolmentRepository enrolments;

    @Inject
    CandidateRepository candidates;

    @Inject
    Places places;

    @Inject
    SessionService sessions;

    @Inject
    StandingService standings;

    @Inject
    CurrentUser currentUser;

    @Inject
    LockedBatch batch;

    @Inject
    Clock clock;

    /** One page of the actor's people (a coordinator's: everybody), by given name, each with what stands against sending them. */
    @RolesAllowed({Roles.HEAD, Roles.COORDINATOR})
    public Page<Candidate> candidates(long sessionId, CandidateFilter filter, PageQuery query) {
        long module = sessions.require(sessionId).moduleId();
        Page<CandidateRow> page = candidates.page(reach(), module, filter, LocalDate.now(clock), query);
        return new Page<>(with(sessionId, page.rows()), page.total(), query);
    }

    private List<Candidate> with(long sessionId, List<CandidateRow> rows) {
        List<Long> ids = rows.stream().map(CandidateRow::officialId).toList();
        Held held = places.look(sessionId, ids);
        Map<Long, Set<Long>> completed = standings.completedModules(ids);
        Map<Long, EnrolmentStatus> statuses = candidates.statuses(sessionId, ids);
        return rows.stream()
                .map(row -> {
                    EnrolmentStatus status = statuses.get(row.officialId());
                    return new Candidate(
                            row,
                            status,
                            !completed
                                    .getOrDefault(row.officialId(), Set.of())
                                    .contains(held.session().moduleId()),
                            Places.reasons(places.failing(Door.NOMINATION, held, row.officialId(), status)));
                })
                .toList();
    }

    /**
     * Sends the people; who cannot be sent is in the report with every reason and stops nobody else.
     *
     * @throws InvalidInputException for more people than one batch takes
     */
    @RolesAllowed({Roles.HEAD, Roles.COORDINATOR})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public BatchReport<CandidateRow> nominate(NominateCommand command) {
        if (command.officialIds().size() > MAX_PEOPLE) {
            throw new InvalidInputException("enrolment.refused.nominateMany", MAX_PEOPLE);
        }
        Bypass bypass = Bypass.of(roles(), command.reason());
        Map<Long, CandidateRow> known = candidates.rows(command.officialIds()).stream()
                .collect(Collectors.toMap(CandidateRow::officialId, Function.identity()));
        List<CandidateRow> people = new ArrayList<>();
        new LinkedHashSet<>(command.officialIds())
                .forEach(id -> people.add(
                        known.getOrDefault(id, new CandidateRow(id, String.valueOf(id), null, "", null, null, null))));
        return batch.chunks(people, CHUNK, some -> nominate(command.sessionId(), some, bypass));
    }

    /** @return who is refused, decided before anything is written for them */
    private List<Failure<CandidateRow>> nominate(long sessionId, List<CandidateRow> people, Bypass bypass) {
        List<Long> ids = people.stream().map(CandidateRow::officialId).toList();
        Held held = places.hold(List.of(sessionId), ids).get(sessionId);
        Map<Long, Enrolment> before = enrolments.find(sessionId, ids);
        Step step = places.step(held, bypass.reason());
        List<Failure<CandidateRow>> refused = new ArrayList<>();
        for (CandidateRow person : people) {
            long id = person.officialId();
            try {
                List<FailedCondition> setAside = bypass.setAside(failing(held, id, Places.statusOf(before.get(id))));
                places.enrol(Door.NOMINATION, held, id, before.get(id), step, setAside);
                held = held.with(held.session().withSeatTaken());
            } catch (EnrolmentRefusedException | NotFoundException refusal) {
                refused.add(new Failure<>(person, refusal.reasons()));
            }
        }
        return refused;
    }

    private List<FailedCondition> failing(Held held, long officialId, EnrolmentStatus status) {
        Set<Long> reach = reach();
        return reach == null || reach.contains(held.person(officialId).unitId())
                ? places.failing(Door.NOMINATION, held, officialId, status)
                : List.of(FailedCondition.of(EnrolmentCondition.NOT_YOUR_UNIT));
    }

    /**
     * Reads a list of people (name, staff code or mail) against the actor's people: who was found, who is unknown, twice in the
     * list, or one of several of that name, among whom the head chooses. Nothing is changed.
     *
     * @throws InvalidInputException when the file has no heading that names people
     */
    @RolesAllowed({Roles.HEAD, Roles.COORDINATOR})
    public List<NominationLine> read(SheetReader file) {
        List<NominationLine> lines = NominationFile.read(file, candidates.known(reach()), MAX_PEOPLE);
        Set<Long> ids =
                lines.stream().flatMap(line -> line.officialIds().stream()).collect(Collectors.toSet());
        Map<Long, CandidateRow> people =
                candidates.rows(ids).stream().collect(Collectors.toMap(CandidateRow::officialId, Function.identity()));
        return lines.stream().map(line -> line.with(people)).toList();
    }

    private Set<Long> reach() {
        return currentUser.has(Role.COORDINATOR) || !currentUser.isSignedIn() ? null : currentUser.unitIds();
    }

    private Set<Role> roles() {
        return currentUser.has(Role.COORDINATOR) ? Set.of(Role.HEAD, Role.COORDINATOR) : Set.of(Role.HEAD);
    }
}
