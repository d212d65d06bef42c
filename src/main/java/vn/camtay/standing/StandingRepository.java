package vn.camtay.standing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.camtay.catalogue.ModuleRow;
import vn.camtay.organisation.PostTenure;

/** Completions, levels and posts, and what other features ask of them. */
@ApplicationScoped
class StandingRepository {
    private static final String REFRESH = "eclipselink.refresh";

    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    void add(ModuleCompletion completion) {
        entityManager.persist(completion);
    }

    void remove(ModuleCompletion completion) {
        entityManager.remove(completion);
    }

    private static final String IN_SESSION = """
            SELECT c FROM ModuleCompletion c WHERE c.sessionId = :session ORDER BY c.officialId
            """;

    /** As they are now; call it under the session's lock. */
    List<ModuleCompletion> inSession(long sessionId) {
        return entityManager
                .createQuery(IN_SESSION, ModuleCompletion.class)
                .setParameter("session", sessionId)
                .setHint(REFRESH, true)
                .getResultList();
    }

    private static final String COMPLETED = """
            SELECT DISTINCT c.officialId, c.moduleId FROM ModuleCompletion c WHERE c.officialId IN :officials
                AND (c.countsUntil IS NULL OR c.countsUntil >= :day)
            """;

    /** Pairs of official and module that count on the day. */
    List<Object[]> completed(Collection<Long> officialIds, LocalDate day) {
        return entityManager
                .createQuery(COMPLETED, Object[].class)
                .setParameter("officials", officialIds)
                .setParameter("day", day)
                .getResultList();
    }

    private static final String COMPLETED_ON = """
            SELECT MAX(c.completedOn) FROM ModuleCompletion c WHERE c.officialId = :official AND c.moduleId = :module
                AND (c.countsUntil IS NULL OR c.countsUntil >= :day)
            """;

    /** The last time the person completed the module, of what counts on the day. */
    Optional<LocalDate> completedOn(long officialId, long moduleId, LocalDate day) {
        return Optional.ofNullable(entityManager
                .createQuery(COMPLETED_ON, LocalDate.class)
                .setParameter("official", officialId)
                .setParameter("module", moduleId)
                .setParameter("day", day)
                .getSingleResult());
    }

    private static final String MISSING = """
            SELECT NEW vn.camtay.catalogue.ModuleRow(
                r.id, r.code, r.nameVi, r.nameEn, r.periods, r.format, r.lead, r.status)
            FROM TrainingModule m JOIN m.prerequisiteIds p JOIN TrainingModule r ON r.id = p
            WHERE m.id = :module AND NOT EXISTS (
                SELECT c.id FROM ModuleCompletion c WHERE c.officialId = :official AND c.moduleId = r.id
                AND (c.countsUntil IS NULL OR c.countsUntil >= :day))
            ORDER BY r.code
            """;

    /** What the module asks for and the person has not completed on the day, by code. */
    List<ModuleRow> missing(long officialId, long moduleId, LocalDate day) {
        return entityManager
                .createQuery(MISSING, ModuleRow.class)
                .setParameter("official", officialId)
                .setParameter("module", moduleId)
                .setParameter("day", day)
                .getResultList();
    }

    void add(HeldLevel level) {
        entityManager.persist(level);
    }

    void remove(HeldLevel level) {
        entityManager.remove(level);
    }

    private static final String LEVELS_TO_SETTLE = """
            SELECT h FROM HeldLevel h WHERE h.officialId IN :officials AND h.competencyId IN :competencies
            ORDER BY h.officialId, h.competencyId, h.level, h.heldFrom
            """;

    /** As they are now; call it under the officials' locks. */
    List<HeldLevel> levelsToSettle(Collection<Long> officialIds, Collection<Long> competencyIds) {
        return entityManager
                .createQuery(LEVELS_TO_SETTLE, HeldLevel.class)
                .setParameter("officials", officialIds)
                .setParameter("competencies", competencyIds)
                .setHint(REFRESH, true)
                .getResultList();
    }

    private static final String LEVELS = """
            SELECT NEW vn.camtay.standing.LevelHeld(
                h.officialId, h.competencyId, h.level, h.heldFrom, h.heldUntil, h.state)
            FROM HeldLevel h WHERE h.officialId IN :officials
            ORDER BY h.officialId, h.competencyId, h.level, h.heldFrom
            """;

    /** Past, present and to come. */
    List<LevelHeld> levels(Collection<Long> officialIds) {
        return entityManager
                .createQuery(LEVELS, LevelHeld.class)
                .setParameter("officials", officialIds)
                .getResultList();
    }

    private static final String HELD_POSTS = """
            SELECT NEW vn.camtay.organisation.PostTenure(o.id, h.postId, h.heldFrom)
            FROM Official o JOIN o.posts h WHERE o.id IN :officials ORDER BY o.id, h.postId
            """;

    private static final String FORMER_POSTS = """
            SELECT NEW vn.camtay.organisation.PostTenure(o.id, f.postId, f.heldFrom, f.heldUntil)
            FROM Official o JOIN o.formerPosts f WHERE o.id IN :officials ORDER BY o.id, f.postId
            """;

    /** Posts that they hold and held. Two statements. */
    List<PostTenure> tenures(Collection<Long> officialIds) {
        List<PostTenure> tenures = new ArrayList<>();
        for (String query : List.of(HELD_POSTS, FORMER_POSTS)) {
            tenures.addAll(entityManager
                    .createQuery(query, PostTenure.class)
                    .setParameter("officials", officialIds)
                    .getResultList());
        }
        return tenures;
    }
}
