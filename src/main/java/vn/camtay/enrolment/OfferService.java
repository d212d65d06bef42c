package vn.camtay.enrolment;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.camtay.organisation.OfficialService;
import vn.camtay.session.SessionService;
import vn.camtay.shared.batch.BatchReport;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.identity.Roles;

/** Which sessions of some modules a person can have, and a place in one of them for whoever looks: for others that know what is needed. */
@Stateless
@DenyAll
public class OfferService {
    /** More of one module are too far away to be next. */
    private static final int A_MODULE = 6;

    @Inject
    EnrolmentRepository enrolments;

    @Inject
    EnrolmentService own;

    @Inject
    NominationService nominations;

    @Inject
    Places places;

    @Inject
    SessionService sessions;

    @Inject
    OfficialService officials;

    @Inject
    CurrentUser currentUser;

    /**
     * The next open sessions of the modules, by start, each with what stands against a seat for the person: judged as if the head
     * sent them, so that a session for which the head is asked shows a short counter before. Nothing is locked.
     *
     * @throws NotFoundException when there is no such official, or not for this reader
     */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR})
    public List<Offer> offers(long officialId, Collection<Long> moduleIds) {
        if (!isMine(officialId) && !isHeadOf(officialId)) {
            throw new NotFoundException();
        }
        Map<Long, Set<Long>> asked = sessions.toCome(moduleIds).values().stream()
                .flatMap(ids -> ids.stream().limit(A_MODULE))
                .collect(Collectors.toMap(Function.identity(), id -> Set.of(officialId)));
        Map<Long, EnrolmentStatus> statuses = enrolments.statusesOf(officialId, asked.keySet());
        return places.look(asked).values().stream()
                .map(held -> {
                    EnrolmentStatus status = statuses.get(held.sessionId());
                    return Offer.of(
                            held.session(),
                            status,
                            Places.reasons(places.failing(Door.NOMINATION, held, officialId, status)));
                })
                .sorted(Comparator.comparing(Offer::startsAt).thenComparing(Offer::sessionId))
                .toList();
    }

    /**
     * A seat for the person: they enrol themself, or ask for it; a head or a coordinator sends them.
     *
     * @throws EnrolmentRefusedException with every reason
     */
    @RolesAllowed({Roles.OFFICIAL, Roles.HEAD, Roles.COORDINATOR})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public EnrolmentStatus take(long sessionId, long officialId) {
        if (isMine(officialId)) {
            return own.enrol(sessionId).status();
        }
        BatchReport<CandidateRow> report =
                nominations.nominate(new NominateCommand(sessionId, List.of(officialId), null));
        if (!report.failed().isEmpty()) {
            throw new EnrolmentRefusedException(report.failed().get(0).reasons());
        }
        return EnrolmentStatus.ENROLLED;
    }

    private boolean isMine(long officialId) {
        return currentUser.officialId().isPresent() && currentUser.officialId().getAsLong() == officialId;
    }

    private boolean isHeadOf(long officialId) {
        return currentUser.has(Role.COORDINATOR)
                || currentUser.has(Role.HEAD)
                        && currentUser
                                .unitIds()
                                .contains(officials.require(officialId).unitId());
    }
}
