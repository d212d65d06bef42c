package vn.camtay.competency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;

/** What pages read of people's levels. */
@ApplicationScoped
class RecordRepository {
    private static final Set<EvidenceSource> OPINIONS = EnumSet.of(EvidenceSource.SELF, EvidenceSource.HEAD);

    /** No unit has this id: keeps {@code IN} from being empty. */
    private static final Set<Long> NOBODY = Set.of(-1L);

    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    private static final String PROPOSED = """
            SELECT NEW vn.camtay.competency.Proposed(
                p.officialId, p.competencyId, p.level, p.shownFrom, p.shownUntil, p.state)
            FROM LevelProposal p WHERE p.officialId IN :officials ORDER BY p.officialId, p.competencyId, p.level
            """;

    List<Proposed> proposed(Collection<Long> officialIds) {
        return entityManager
                .createQuery(PROPOSED, Proposed.class)
                .setParameter("officials", officialIds)
                .getResultList();
    }

    private static final String OPINION = """
            SELECT NEW vn.camtay.competency.Opinion(e.officialId, e.competencyId, e.source, e.level, e.withdrawn)
            FROM Evidence e WHERE e.officialId IN :officials AND e.source IN :sources ORDER BY e.id
            """;

    /** What they say of themselves and their heads of them, the oldest first. */
    List<Opinion> opinions(Collection<Long> officialIds) {
        return entityManager
                .createQuery(OPINION, Opinion.class)
                .setParameter("officials", officialIds)
                .setParameter("sources", OPINIONS)
                .getResultList();
    }

    private static final String EVIDENCE = """
            SELECT NEW vn.camtay.competency.EvidenceRow(e.id, e.competencyId, e.source, e.factId, e.moduleId, m.code, m.nameVi,
                m.nameEn, m.status, e.level, e.observedOn, e.withdrawn, e.note, e.countsFrom, e.countsUntil,
                e.recordedAt, w.fullName)
            FROM Evidence e LEFT JOIN TrainingModule m ON m.id = e.moduleId
            LEFT JOIN Official w ON w.id = e.recordedByOfficial
            WHERE e.officialId = :official ORDER BY e.id DESC
            """;

    /** All that was ever written down, the newest first. */
    List<EvidenceRow> evidence(long officialId) {
        return entityManager
                .createQuery(EVIDENCE, EvidenceRow.class)
                .setParameter("official", officialId)
                .getResultList();
    }

    private static final String WORDS = """
            SELECT NEW vn.camtay.competency.WordRow(
                v.id, v.competencyId, v.level, v.kind, v.text, v.saidAt, w.fullName)
            FROM LevelWord v LEFT JOIN Official w ON w.id = v.saidByOfficial
            WHERE v.officialId = :official ORDER BY v.id DESC
            """;

    /** All that was ever said, the newest first. */
    List<WordRow> words(long officialId) {
        return entityManager
                .createQuery(WORDS, WordRow.class)
                .setParameter("official", officialId)
                .getResultList();
    }

    private static final String QUEUE = """
            FROM LevelProposal p JOIN Official o ON o.id = p.officialId JOIN Unit u ON u.id = o.unitId
            JOIN Competency c ON c.id = p.competencyId
            WHERE p.state = vn.camtay.competency.ProposalState.PROPOSED AND o.id <> :self
                AND o.status = vn.camtay.organisation.OfficialStatus.ACTIVE
                AND p.shownFrom <= :day AND (p.shownUntil IS NULL OR p.shownUntil >= :day)
                AND NOT EXISTS (SELECT h.id FROM LevelProposal h WHERE h.officialId = p.officialId
                    AND h.competencyId = p.competencyId AND h.level > p.level AND h.state = p.state AND h.shownFrom <= :day
                    AND (h.shownUntil IS NULL OR h.shownUntil >= :day))
            """;

    private static final String QUEUE_ROW = """
            SELECT NEW vn.camtay.competency.QueueRow(o.id, o.fullName, u.name, u.nameEn, c.id, c.code, c.nameVi, c.nameEn,
                p.level, p.shownFrom, p.shownUntil)
            """;

    /**
     * Levels that wait for a head, the highest of each person and competency.
     *
     * @param unitIds only people of these units; null for everybody
     * @param selfId  never this person's
     */
    Page<QueueRow> queue(Collection<Long> unitIds, long selfId, LocalDate day, PageQuery query) {
        String within = QUEUE + (unitIds == null ? "" : "AND o.unitId IN :units");
        long total = bind(entityManager.createQuery("SELECT COUNT(p) " + within, Long.class), unitIds, selfId, day)
                .getSingleResult();
        List<QueueRow> rows = bind(
                        entityManager.createQuery(
                                QUEUE_ROW + within
                                        + " ORDER BY p.shownFrom, o.givenNameSort, o.fullNameSort, c.code, p.id",
                                QueueRow.class),
                        unitIds,
                        selfId,
                        day)
                .setFirstResult(query.first())
                .setMaxResults(query.size())
                .getResultList();
        return new Page<>(rows, total, query);
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> query, Collection<Long> unitIds, long selfId, LocalDate day) {
        if (unitIds != null) {
            query.setParameter("units", unitIds.isEmpty() ? NOBODY : unitIds);
        }
        return query.setParameter("self", selfId).setParameter("day", day);
    }
}
