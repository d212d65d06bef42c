package vn.camtay.competency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What pages read of people's levels. */
@ApplicationScoped
class RecordRepository {
    private static final Set<EvidenceSource> OPINIONS = EnumSet.of(EvidenceSource.SELF, EvidenceSource.HEAD);

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
                m.nameEn, e.level, e.observedOn, e.withdrawn, e.note, e.recordedAt, w.fullName)
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
}
