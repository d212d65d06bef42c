package vn.camtay.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.camtay.enrolment.EnrolmentStatus;
import vn.camtay.shared.persistence.LockedRow;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.shared.text.SearchKey;

/** Quizzes, extra time, and what people and makers of quizzes read of them. */
@ApplicationScoped
class QuizRepository {
    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    void add(Quiz quiz) {
        entityManager.persist(quiz);
        entityManager.flush();
    }

    Optional<Quiz> find(long id) {
        return Optional.ofNullable(entityManager.find(Quiz.class, id));
    }

    /** The quiz as it is now, its row locked. */
    Optional<Quiz> lock(long id) {
        return LockedRow.find(entityManager, Quiz.class, id);
    }

    private static final String PAIRED = """
            SELECT NEW vn.camtay.quiz.PairedQuiz(q.id, q.title, q.status, q.pretestId) FROM Quiz q
            """;

    /** The oldest first. */
    List<PairedQuiz> ofModule(long moduleId) {
        return entityManager
                .createQuery(PAIRED + " WHERE q.moduleId = :module ORDER BY q.id", PairedQuiz.class)
                .setParameter("module", moduleId)
                .getResultList();
    }

    /** The quiz and its pre-test, by id; one without a pre-test alone. */
    Map<Long, PairedQuiz> pair(long quizId) {
        return entityManager
                .createQuery(
                        PAIRED + " WHERE q.id = :quiz OR q.id = (SELECT p.pretestId FROM Quiz p WHERE p.id = :quiz)",
                        PairedQuiz.class)
                .setParameter("quiz", quizId)
                .getResultStream()
                .collect(Collectors.toMap(PairedQuiz::id, Function.identity()));
    }

    /** Post-tests of the quiz, the oldest first. */
    List<PairedQuiz> posttests(long quizId) {
        return entityManager
                .createQuery(PAIRED + " WHERE q.pretestId = :quiz ORDER BY q.id", PairedQuiz.class)
                .setParameter("quiz", quizId)
                .getResultList();
    }

    boolean isPretest(long quizId) {
        return !posttests(quizId).isEmpty();
    }

    /** The pre-test, or null, of each quiz of a module, their rows locked: no pair of the module is being made elsewhere. */
    Map<Long, Long> lockPretests(long moduleId) {
        @SuppressWarnings("unchecked") // a native query gives rows of columns
        List<Object[]> rows = entityManager
                .createNativeQuery("select id, pretest_id from quiz where module_id = ?1 order by id for update")
                .setParameter(1, moduleId)
                .getResultList();
        Map<Long, Long> pretests = new HashMap<>();
        for (Object[] row : rows) {
            pretests.put(((Number) row[0]).longValue(), row[1] == null ? null : ((Number) row[1]).longValue());
        }
        return pretests;
    }

    private static final String EXTRA = """
            SELECT e FROM ExtraTime e WHERE e.quizId = :quiz AND e.officialId = :official
            """;

    Optional<ExtraTime> extraTime(long quizId, long officialId) {
        return entityManager
                .createQuery(EXTRA, ExtraTime.class)
                .setParameter("quiz", quizId)
                .setParameter("official", officialId)
                .getResultStream()
                .findFirst();
    }

    private static final String MOST_EXTRA = """
            SELECT MAX(e.minutes) FROM ExtraTime e WHERE e.quizId = :quiz
            """;

    /** The most minutes that anybody has on top in the quiz, 0 when nobody has. */
    int mostExtra(long quizId) {
        Integer most = entityManager
                .createQuery(MOST_EXTRA, Integer.class)
                .setParameter("quiz", quizId)
                .getSingleResult();
        return most == null ? 0 : most;
    }

    private static final String EXTRA_ROWS = """
            SELECT NEW vn.camtay.quiz.ExtraTimeRow(o.id, o.fullName, e.minutes, e.reason, e.givenAt)
            FROM ExtraTime e JOIN Official o ON o.id = e.officialId
            WHERE e.quizId = :quiz ORDER BY o.givenNameSort, o.fullNameSort, o.id
            """;

    /** Who has more time in a quiz, by given name. */
    List<ExtraTimeRow> extraTimes(long quizId) {
        return entityManager
                .createQuery(EXTRA_ROWS, ExtraTimeRow.class)
                .setParameter("quiz", quizId)
                .getResultList();
    }

    void keep(ExtraTime time) {
        entityManager.persist(time);
    }

    private static final String INVITED = """
            SELECT COUNT(e) FROM Enrolment e JOIN CoachingSession s ON s.id = e.sessionId
            WHERE e.officialId = :official AND s.moduleId = :module AND e.status IN :seated
            """;

    /** Whether the person has, or had, a place in a session of the module. */
    boolean hasPlace(long moduleId, long officialId) {
        return entityManager
                        .createQuery(INVITED, Long.class)
                        .setParameter("official", officialId)
                        .setParameter("module", moduleId)
                        .setParameter("seated", EnrolmentStatus.SEATED)
                        .getSingleResult()
                > 0;
    }

    private static final String MINE = """
            SELECT NEW vn.camtay.quiz.MyQuizRow(q.id, q.title, m.code, m.nameVi, m.nameEn, q.status, q.opensAt, q.closesAt,
                q.limitMinutes, q.attemptsAllowed, q.passPercent, q.showMarks,
                (SELECT COUNT(a.id) FROM QuizAttempt a WHERE a.quizId = q.id AND a.officialId = :me),
                (SELECT MAX(b.id) FROM QuizAttempt b WHERE b.quizId = q.id AND b.officialId = :me AND b.status IN :running),
                (SELECT MAX(c.id) FROM QuizAttempt c WHERE c.quizId = q.id AND c.officialId = :me AND c.status NOT IN :running),
                x.minutes, r.percent, r.passed)
            FROM Quiz q JOIN TrainingModule m ON m.id = q.moduleId
            LEFT JOIN ExtraTime x ON x.quizId = q.id AND x.officialId = :me
            LEFT JOIN QuizResult r ON r.quizId = q.id AND r.officialId = :me
            WHERE EXISTS (SELECT d.id FROM QuizAttempt d WHERE d.quizId = q.id AND d.officialId = :me)
            OR q.status = vn.camtay.quiz.QuizStatus.OPEN AND q.closesAt > :now AND (q.audience = vn.camtay.quiz.Audience.EVERYONE
                OR EXISTS (SELECT e.id FROM Enrolment e JOIN CoachingSession s ON s.id = e.sessionId
                    WHERE e.officialId = :me AND s.moduleId = q.moduleId AND e.status IN :seated))
            ORDER BY q.closesAt DESC, q.id DESC
            """;

    /** Quizzes that the person may take now or later, and those they took, the last to close first; at most so many. */
    List<MyQuizRow> mine(long officialId, Instant now, int most) {
        return entityManager
                .createQuery(MINE, MyQuizRow.class)
                .setParameter("me", officialId)
                .setParameter("now", now)
                .setParameter("running", AttemptStatus.RUNNING)
                .setParameter("seated", EnrolmentStatus.SEATED)
                .setMaxResults(most)
                .getResultList();
    }

    private static final String ROW = """
            SELECT NEW vn.camtay.quiz.QuizRow(q.id, q.title, q.status, m.id, m.code, m.nameVi, m.nameEn, q.opensAt, q.closesAt,
                q.passPercent,
                (SELECT COUNT(a.id) FROM QuizAttempt a WHERE a.quizId = q.id),
                (SELECT COUNT(r.id) FROM QuizResult r WHERE r.quizId = q.id),
                (SELECT COUNT(p.id) FROM QuizResult p WHERE p.quizId = q.id AND p.passed = TRUE),
                (SELECT COUNT(w.id) FROM QuizAttempt w WHERE w.quizId = q.id
                    AND w.status = vn.camtay.quiz.AttemptStatus.SUBMITTED))
            FROM Quiz q JOIN TrainingModule m ON m.id = q.moduleId
            """;

    Optional<QuizRow> findRow(long id) {
        return entityManager
                .createQuery(ROW + " WHERE q.id = :id", QuizRow.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** The newest first; two statements. */
    Page<QuizRow> search(String text, Long moduleId, QuizStatus status, PageQuery query) {
        StringBuilder where = new StringBuilder(" WHERE 1 = 1");
        Map<String, Object> values = new LinkedHashMap<>();
        if (!text.isEmpty()) {
            where.append(" AND q.searchKey LIKE :text");
            values.put("text", SearchKey.containing(text));
        }
        if (moduleId != null) {
            where.append(" AND q.moduleId = :module");
            values.put("module", moduleId);
        }
        if (status != null) {
            where.append(" AND q.status = :status");
            values.put("status", status);
        }
        List<QuizRow> rows = bind(entityManager.createQuery(ROW + where + " ORDER BY q.id DESC", QuizRow.class), values)
                .setFirstResult(query.first())
                .setMaxResults(query.size())
                .getResultList();
        long total = bind(entityManager.createQuery("SELECT COUNT(q) FROM Quiz q" + where, Long.class), values)
                .getSingleResult();
        return new Page<>(rows, total, query);
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> query, Map<String, Object> values) {
        values.forEach(query::setParameter);
        return query;
    }
}
