package vn.camtay.enrolment;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.camtay.enrolment.WalkIn.Obstacle;
import vn.camtay.session.SessionService;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.identity.Roles;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;

/**
 * People who come to a session without having enrolled. Its organisers let them in while the roll is taken, under the conditions
 * of every other place: seats, clashes, counter cover, audience and prerequisites.
 */
@Stateless
@DenyAll
public class WalkInService {
    @Inject
    EnrolmentRepository enrolments;

    @Inject
    CandidateRepository candidates;

    @Inject
    Places places;

    @Inject
    SessionService sessions;

    /** Active people of that name, by given name, each with what stands against letting them in. */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public Page<WalkIn> search(long sessionId, String text, PageQuery query) {
        long module = sessions.requireManaged(sessionId).moduleId();
        Page<CandidateRow> page = candidates.page(null, module, new CandidateFilter(text, null, false), null, query);
        return new Page<>(with(sessionId, page.rows()), page.total(), query);
    }

    /** The given people, by given name, each with what stands against letting them in; unknown ids are left out. */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public List<WalkIn> look(long sessionId, Collection<Long> officialIds) {
        sessions.requireManaged(sessionId);
        return officialIds.isEmpty() ? List.of() : with(sessionId, candidates.rows(officialIds));
    }

    private List<WalkIn> with(long sessionId, List<CandidateRow> rows) {
        List<Long> ids = rows.stream().map(CandidateRow::officialId).toList();
        Held held = places.look(sessionId, ids);
        Map<Long, EnrolmentStatus> statuses = candidates.statuses(sessionId, ids);
        Set<Role> roles = places.organising();
        return rows.stream()
                .map(row -> {
                    EnrolmentStatus status = statuses.get(row.officialId());
                    return new WalkIn(
                            row,
                            status,
                            places.failing(Door.WALK_IN, held, row.officialId(), status).stream()
                                    .map(failed -> new Obstacle(
                                            failed.reason(),
                                            failed.condition().mayBypass().stream()
                                                    .anyMatch(roles::contains)))
                                    .toList());
                })
                .toList();
    }

    /**
     * Lets somebody in, in the caller's transaction, which has read nothing yet that this decision rests on. Conditions that the
     * actor's role may set aside need a written reason, which is kept with each.
     *
     * @throws EnrolmentRefusedException with every reason
     * @throws NotFoundException when the session is not the actor's
     */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void admit(EnrolOfficialCommand command) {
        sessions.requireManaged(command.sessionId());
        Bypass bypass = Bypass.of(places.organising(), command.reason());
        Held held = places.hold(command.sessionId(), command.officialId());
        Enrolment before =
                enrolments.find(command.sessionId(), command.officialId()).orElse(null);
        List<FailedCondition> setAside =
                bypass.setAside(places.failing(Door.WALK_IN, held, command.officialId(), Places.statusOf(before)));
        places.enrol(Door.WALK_IN, held, command.officialId(), before, places.step(held, bypass.reason()), setAside);
    }
}
