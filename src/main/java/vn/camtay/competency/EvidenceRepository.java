package vn.camtay.competency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;

/** Evidence and words, which are only added to, and the proposals that follow from them. */
@ApplicationScoped
class EvidenceRepository {
    private static final String REFRESH = "eclipselink.refresh";

    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    void add(Evidence evidence) {
        entityManager.persist(evidence);
    }

    void add(LevelWord word) {
        entityManager.persist(word);
    }

    void add(LevelProposal proposal) {
        entityManager.persist(proposal);
    }

    void remove(LevelProposal proposal) {
        entityManager.remove(proposal);
    }

    private static final String OF_FACT = """
            SELECT e FROM Evidence e WHERE e.source = :source AND e.factId = :fact ORDER BY e.id
            """;

    /** All rows of a fact, the oldest first. */
    List<Evidence> ofFact(EvidenceSource source, long factId) {
        return entityManager
                .createQuery(OF_FACT, Evidence.class)
                .setParameter("source", source)
                .setParameter("fact", factId)
                .getResultList();
    }

    private static final String OF_FACT_AND_PERSON = """
            SELECT e FROM Evidence e WHERE e.source = :source AND e.factId = :fact AND e.officialId = :official ORDER BY e.id
            """;

    /** All rows of a fact about one person, the oldest first. */
    List<Evidence> ofFact(EvidenceSource source, long factId, long officialId) {
        return entityManager
                .createQuery(OF_FACT_AND_PERSON, Evidence.class)
                .setParameter("source", source)
                .setParameter("fact", factId)
                .setParameter("official", officialId)
                .getResultList();
    }

    private static final String OF_PEOPLE = """
            SELECT e FROM Evidence e WHERE e.officialId IN :officials AND e.competencyId IN :competencies ORDER BY e.id
            """;

    /** All rows of these people in these competencies, the oldest first. */
    List<Evidence> of(Collection<Long> officialIds, Collection<Long> competencyIds) {
        return entityManager
                .createQuery(OF_PEOPLE, Evidence.class)
                .setParameter("officials", officialIds)
                .setParameter("competencies", competencyIds)
                .getResultList();
    }

    private static final String WORDS = """
            SELECT w FROM LevelWord w WHERE w.officialId IN :officials AND w.competencyId IN :competencies ORDER BY w.id
            """;

    /** In the order in which they were said. */
    List<LevelWord> words(Collection<Long> officialIds, Collection<Long> competencyIds) {
        return entityManager
                .createQuery(WORDS, LevelWord.class)
                .setParameter("officials", officialIds)
                .setParameter("competencies", competencyIds)
                .getResultList();
    }

    private static final String PROPOSALS = """
            SELECT p FROM LevelProposal p WHERE p.officialId IN :officials AND p.competencyId IN :competencies
            """;

    /** As they are now; call it under the officials' locks. */
    List<LevelProposal> proposals(Collection<Long> officialIds, Collection<Long> competencyIds) {
        return entityManager
                .createQuery(PROPOSALS, LevelProposal.class)
                .setParameter("officials", officialIds)
                .setParameter("competencies", competencyIds)
                .setHint(REFRESH, true)
                .getResultList();
    }
}
