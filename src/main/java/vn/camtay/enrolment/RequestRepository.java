package vn.camtay.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;

/** Requests for seats that wait for an answer. */
@ApplicationScoped
class RequestRepository {
    /** No unit has this id: keeps {@code IN} from being empty. */
    private static final Set<Long> NONE = Set.of(-1L);

    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    private static final String ROWS = """
            SELECT NEW vn.camtay.enrolment.RequestRow(e.id, s.id, s.code, m.id, m.nameVi, m.nameEn, s.startsAt, s.endsAt,
                s.signUpClosesAt, o.id, o.fullName, u.id, u.name, u.nameEn, d.name, d.nameEn, e.statusSince, e.headTold)
            FROM Enrolment e JOIN CoachingSession s ON s.id = e.sessionId JOIN TrainingModule m ON m.id = s.moduleId
            JOIN Official o ON o.id = e.officialId JOIN Unit u ON u.id = o.unitId
            LEFT JOIN Unit d ON d.id = u.parentId AND u.kind = vn.camtay.organisation.UnitKind.DIVISION
            WHERE e.status = vn.camtay.enrolment.EnrolmentStatus.REQUESTED
            """;

    private static final String COUNT = """
            SELECT COUNT(e) FROM Enrolment e JOIN Official o ON o.id = e.officialId
            WHERE e.status = vn.camtay.enrolment.EnrolmentStatus.REQUESTED
            """;

    /**
     * One page, those whose sign-up closes first first. Two statements.
     *
     * @param unitIds only people of these units; null for everybody
     */
    Page<RequestRow> page(Collection<Long> unitIds, PageQuery query) {
        String within = unitIds == null ? "" : " AND o.unitId IN :units";
        long total = within(entityManager.createQuery(COUNT + within, Long.class), unitIds)
                .getSingleResult();
        List<RequestRow> rows = within(
                        entityManager.createQuery(
                                ROWS + within
                                        + " ORDER BY s.signUpClosesAt, s.id, o.givenNameSort, o.fullNameSort, o.id",
                                RequestRow.class),
                        unitIds)
                .setFirstResult(query.first())
                .setMaxResults(query.size())
                .getResultList();
        return new Page<>(rows, total, query);
    }

    private static <T> TypedQuery<T> within(TypedQuery<T> query, Collection<Long> unitIds) {
        return unitIds == null ? query : query.setParameter("units", unitIds.isEmpty() ? NONE : unitIds);
    }

    /** The given requests, in the order of the queue; those answered meanwhile are left out. */
    List<RequestRow> rows(Collection<Long> enrolmentIds) {
        return enrolmentIds.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(ROWS + " AND e.id IN :ids ORDER BY s.signUpClosesAt, s.id, o.id", RequestRow.class)
                        .setParameter("ids", enrolmentIds)
                        .getResultList();
    }

    private static final String CLOSED = """
            SELECT NEW vn.camtay.enrolment.Expiring(e.sessionId, e.officialId)
            FROM Enrolment e JOIN CoachingSession s ON s.id = e.sessionId
            WHERE e.status = vn.camtay.enrolment.EnrolmentStatus.REQUESTED AND s.signUpClosesAt <= :now
            ORDER BY e.sessionId, e.officialId
            """;

    /** Unanswered requests of sessions whose sign-up has closed. */
    List<Expiring> closed(Instant now) {
        return entityManager
                .createQuery(CLOSED, Expiring.class)
                .setParameter("now", now)
                .getResultList();
    }

    /** All open requests, for the heads' daily mail. */
    List<RequestRow> open() {
        return entityManager
                .createQuery(ROWS + " ORDER BY s.signUpClosesAt, s.id, o.id", RequestRow.class)
                .getResultList();
    }

    private static final String TOLD = """
            UPDATE Enrolment e SET e.headTold = :times
            WHERE e.id IN :ids AND e.headTold < :times AND e.status = vn.camtay.enrolment.EnrolmentStatus.REQUESTED
            """;

    void told(Collection<Long> enrolmentIds, int times) {
        if (!enrolmentIds.isEmpty()) {
            entityManager
                    .createQuery(TOLD)
                    .setParameter("ids", enrolmentIds)
                    .setParameter("times", times)
                    .executeUpdate();
        }
    }
}
