package vn.camtay.competency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import vn.camtay.enrolment.EnrolmentStatus;
import vn.camtay.organisation.PostTenure;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;

/** What overviews of units and of the city read. */
@ApplicationScoped
class OverviewRepository {
    /** No unit has this id: keeps {@code IN} from being empty. */
    private static final Set<Long> NOBODY = Set.of(-1L);

    private static final String AT_WORK = "o.status = vn.camtay.organisation.OfficialStatus.ACTIVE";
    private static final String ON_DAY = "h.heldFrom <= :day AND (h.heldUntil IS NULL OR h.heldUntil >= :day)";

    private static final String BY_NAME = " ORDER BY o.givenNameSort, o.fullNameSort, o.id";

    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    private static final String PEOPLE = """
            SELECT NEW vn.camtay.competency.PersonLevels(o.id, o.fullName, u.name, u.nameEn)
            FROM Official o JOIN Unit u ON u.id = o.unitId WHERE
            """;

    /**
     * Active people by given name, one page. Two statements.
     *
     * @param unitIds of exactly these units; null for everywhere
     */
    Page<PersonLevels> people(Collection<Long> unitIds, Long postId, PageQuery query) {
        long total = bind(
                        entityManager.createQuery(
                                "SELECT COUNT(o) FROM Official o WHERE " + where(unitIds, postId), Long.class),
                        unitIds,
                        postId)
                .getSingleResult();
        return new Page<>(
                total <= query.first()
                        ? List.of()
                        : peopleQuery(unitIds, postId)
                                .setFirstResult(query.first())
                                .setMaxResults(query.size())
                                .getResultList(),
                total,
                query);
    }

    /** All of them, by given name. */
    List<PersonLevels> people(Collection<Long> unitIds, Long postId) {
        return peopleQuery(unitIds, postId).getResultList();
    }

    /** Keys of all of them, by given name. */
    List<Long> ids(Collection<Long> unitIds, Long postId) {
        return bind(
                        entityManager.createQuery(
                                "SELECT o.id FROM Official o WHERE " + where(unitIds, postId) + BY_NAME, Long.class),
                        unitIds,
                        postId)
                .getResultList();
    }

    /** Those of these people who are at work in the units, by given name. */
    List<PersonLevels> people(Collection<Long> ids, Set<Long> unitIds) {
        return ids.isEmpty()
                ? List.of()
                : bind(
                                entityManager.createQuery(
                                        PEOPLE + where(unitIds, null) + " AND o.id IN :ids" + BY_NAME,
                                        PersonLevels.class),
                                unitIds,
                                null)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    private TypedQuery<PersonLevels> peopleQuery(Collection<Long> unitIds, Long postId) {
        return bind(
                entityManager.createQuery(PEOPLE + where(unitIds, postId) + BY_NAME, PersonLevels.class),
                unitIds,
                postId);
    }

    private static String where(Collection<Long> unitIds, Long postId) {
        return AT_WORK
                + (unitIds == null ? "" : " AND o.unitId IN :units")
                + (postId == null
                        ? ""
                        : " AND EXISTS (SELECT 1 FROM Official q JOIN q.posts p WHERE q.id = o.id AND p.postId = :post)");
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> query, Collection<Long> unitIds, Long postId) {
        if (unitIds != null) {
            query.setParameter("units", unitIds.isEmpty() ? NOBODY : unitIds);
        }
        if (postId != null) {
            query.setParameter("post", postId);
        }
        return query;
    }

    private static final String HELD_BY_ONE = """
            SELECT h.competencyId FROM HeldLevel h JOIN Official o ON o.id = h.officialId
            WHERE o.unitId IN :units AND h.level >= :level AND %s AND %s
            GROUP BY h.competencyId HAVING COUNT(DISTINCT h.officialId) = 1
            """.formatted(AT_WORK, ON_DAY);

    /** Competencies that exactly one of the people of these units holds at this level or above. */
    Set<Long> heldByOne(Collection<Long> unitIds, int level, LocalDate day) {
        return Set.copyOf(entityManager
                .createQuery(HELD_BY_ONE, Long.class)
                .setParameter("units", unitIds.isEmpty() ? NOBODY : unitIds)
                .setParameter("level", level)
                .setParameter("day", day)
                .getResultList());
    }

    private static final String HELD = """
            SELECT NEW vn.camtay.competency.Reached(h.competencyId, o.id, o.fullName, MAX(h.level))
            FROM HeldLevel h JOIN Official o ON o.id = h.officialId
            WHERE o.unitId IN :units AND h.competencyId IN :competencies AND %s AND %s
            GROUP BY h.competencyId, o.id, o.fullName
            """.formatted(AT_WORK, ON_DAY);

    private static final String SHOWN = """
            SELECT NEW vn.camtay.competency.Reached(p.competencyId, o.id, o.fullName, MAX(p.level))
            FROM LevelProposal p JOIN Official o ON o.id = p.officialId
            WHERE o.unitId IN :units AND p.competencyId IN :competencies AND %s
            AND p.shownFrom <= :day AND (p.shownUntil IS NULL OR p.shownUntil >= :day)
            GROUP BY p.competencyId, o.id, o.fullName
            """.formatted(AT_WORK);

    /** What people of these units hold of these competencies, then what evidence shows: the highest of each. Two statements. */
    List<Reached> reached(Collection<Long> unitIds, Collection<Long> competencyIds, LocalDate day) {
        List<Reached> reached = new ArrayList<>(reached(HELD, unitIds, competencyIds, day).stream()
                .map(Reached::nowHeld)
                .toList());
        reached.addAll(reached(SHOWN, unitIds, competencyIds, day));
        return reached;
    }

    private List<Reached> reached(
            String query, Collection<Long> unitIds, Collection<Long> competencyIds, LocalDate day) {
        return entityManager
                .createQuery(query, Reached.class)
                .setParameter("units", unitIds.isEmpty() ? NOBODY : unitIds)
                .setParameter("competencies", competencyIds)
                .setParameter("day", day)
                .getResultList();
    }

    private static final String HOMES = "SELECT o.id, o.unitId FROM Official o WHERE " + AT_WORK;

    /** Pairs of official and unit of everybody at work. */
    List<Object[]> homes() {
        return entityManager.createQuery(HOMES, Object[].class).getResultList();
    }

    private static final String HELD_POSTS = """
            SELECT NEW vn.camtay.organisation.PostTenure(o.id, p.postId, p.heldFrom)
            FROM Official o JOIN o.posts p WHERE p.heldFrom <= :day AND
            """ + AT_WORK;

    private static final String FORMER_POSTS = """
            SELECT NEW vn.camtay.organisation.PostTenure(o.id, p.postId, p.heldFrom, p.heldUntil)
            FROM Official o JOIN o.formerPosts p WHERE p.heldFrom <= :day AND p.heldUntil > :day AND
            """ + AT_WORK;

    /** Posts that everybody at work held on the day. Two statements. */
    List<PostTenure> tenures(LocalDate day) {
        List<PostTenure> tenures = new ArrayList<>();
        for (String query : List.of(HELD_POSTS, FORMER_POSTS)) {
            tenures.addAll(entityManager
                    .createQuery(query, PostTenure.class)
                    .setParameter("day", day)
                    .getResultList());
        }
        return tenures;
    }

    private static final String ALL_HELD = """
            SELECT h.officialId, h.competencyId, MAX(h.level) FROM HeldLevel h WHERE %s GROUP BY h.officialId, h.competencyId
            """.formatted(ON_DAY);

    /** Official, competency and the highest level held on the day. */
    List<Object[]> allHeld(LocalDate day) {
        return entityManager
                .createQuery(ALL_HELD, Object[].class)
                .setParameter("day", day)
                .getResultList();
    }

    private static final String MARKS = """
            SELECT o.unitId, a.status, COUNT(e) FROM Enrolment e JOIN CoachingSession s ON s.id = e.sessionId
            JOIN s.meetings m JOIN Official o ON o.id = e.officialId
            LEFT JOIN Attendance a ON a.meetingId = m.id AND a.officialId = e.officialId
            WHERE e.status IN :seated AND m.startsAt >= :from AND m.endsAt < :until
            GROUP BY o.unitId, a.status
            """;

    /** Unit, what the roll says (null: nothing) and how often, of meetings that began and ended between two moments. */
    List<Object[]> marks(Instant from, Instant until) {
        return entityManager
                .createQuery(MARKS, Object[].class)
                .setParameter("seated", EnrolmentStatus.SEATED)
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultList();
    }

    private static final String SIGN_OFFS = """
            SELECT NEW vn.camtay.competency.UnitCount(o.unitId, 'signOffs', COUNT(e))
            FROM CardEntry e JOIN Official o ON o.id = e.officialId
            WHERE e.state = vn.camtay.signoff.SkillState.FINALISED AND e.doneOn >= :from AND e.doneOn <= :day GROUP BY o.unitId
            """;

    private static final String CHECKS = """
            SELECT NEW vn.camtay.competency.UnitCount(o.unitId, '%s', COUNT(c))
            FROM TransferCheck c JOIN Official o ON o.id = c.officialId
            WHERE c.result = vn.camtay.signoff.CheckResult.%s AND c.doneOn >= :from AND c.doneOn <= :day GROUP BY o.unitId
            """;

    /** Skills finalised, transfer checks passed and failed, by unit, both days inclusive. Three statements. */
    List<UnitCount> signOffs(LocalDate from, LocalDate day) {
        List<UnitCount> counts = new ArrayList<>();
        for (String query :
                List.of(SIGN_OFFS, CHECKS.formatted("passed", "PASSED"), CHECKS.formatted("failed", "FAILED"))) {
            counts.addAll(entityManager
                    .createQuery(query, UnitCount.class)
                    .setParameter("from", from)
                    .setParameter("day", day)
                    .getResultList());
        }
        return counts;
    }
}
