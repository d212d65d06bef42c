package vn.camtay.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.camtay.quiz.Draw.Askable;
import vn.camtay.shared.persistence.LockedRow;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.shared.text.SearchKey;

/** The bank of questions and their wordings. */
@ApplicationScoped
class QuestionRepository {
    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    void add(Question question) {
        entityManager.persist(question);
        entityManager.flush();
    }

    void add(QuestionVersion version) {
        entityManager.persist(version);
    }

    Optional<Question> find(long id) {
        return Optional.ofNullable(entityManager.find(Question.class, id));
    }

    /** The question as it is now, its row locked. */
    Optional<Question> lock(long id) {
        return LockedRow.find(entityManager, Question.class, id);
    }

    private static final String CONTENT = """
            SELECT v FROM QuestionVersion v WHERE v.questionId = :question AND v.number = :number
            """;

    QuestionVersion wording(long questionId, int number) {
        return entityManager
                .createQuery(CONTENT, QuestionVersion.class)
                .setParameter("question", questionId)
                .setParameter("number", number)
                .getSingleResult();
    }

    /** All wordings of a question, the oldest first. */
    List<QuestionVersion> wordings(long questionId) {
        return entityManager
                .createQuery(
                        "SELECT v FROM QuestionVersion v WHERE v.questionId = :question ORDER BY v.number",
                        QuestionVersion.class)
                .setParameter("question", questionId)
                .getResultList();
    }

    private static final String ASKED = """
            SELECT DISTINCT v.questionId FROM QuizAttempt a JOIN AttemptQuestion g ON g.attemptId = a.id
            JOIN QuestionVersion v ON v.id = g.questionVersionId WHERE a.quizId = :quiz
            """;

    private static final String IN_USE = """
            SELECT q.id, v.content FROM Question q
            JOIN QuestionVersion v ON v.questionId = q.id AND v.number = q.currentNumber
            WHERE q.id IN :ids
            """;

    /** JSON of the wordings in use of every question that a quiz asked, by question. Two statements. */
    Map<Long, String> inUse(long quizId) {
        List<Long> ids = entityManager
                .createQuery(ASKED, Long.class)
                .setParameter("quiz", quizId)
                .getResultList();
        Map<Long, String> contents = new HashMap<>();
        if (!ids.isEmpty()) {
            entityManager
                    .createQuery(IN_USE, Object[].class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(row -> contents.put((Long) row[0], (String) row[1]));
        }
        return contents;
    }

    private static final String ROW = """
            SELECT NEW vn.camtay.quiz.QuestionRow(q.id, q.title, q.type, q.status, m.id, m.code, m.nameVi, m.nameEn, s.code,
                q.currentNumber, q.legalDocument, q.legalFrom, q.legalUntil, w.fullName, q.writtenAt, r.fullName, q.reviewedAt)
            FROM Question q JOIN TrainingModule m ON m.id = q.moduleId
            LEFT JOIN Skill s ON s.id = q.skillId
            LEFT JOIN Official w ON w.id = q.writtenByOfficial
            LEFT JOIN Official r ON r.id = q.reviewedByOfficial
            """;

    Optional<QuestionRow> findRow(long id) {
        return entityManager
                .createQuery(ROW + " WHERE q.id = :id", QuestionRow.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** The newest first; two statements. */
    Page<QuestionRow> search(QuestionFilter filter, LocalDate today, PageQuery query) {
        StringBuilder where = new StringBuilder(" WHERE 1 = 1");
        Map<String, Object> values = new LinkedHashMap<>();
        if (!filter.text().isEmpty()) {
            where.append(" AND q.searchKey LIKE :text");
            values.put("text", SearchKey.containing(filter.text()));
        }
        if (filter.moduleId() != null) {
            where.append(" AND q.moduleId = :module");
            values.put("module", filter.moduleId());
        }
        if (filter.status() != null) {
            where.append(" AND q.status = :status");
            values.put("status", filter.status());
        }
        if (filter.type() != null) {
            where.append(" AND q.type = :type");
            values.put("type", filter.type());
        }
        if (filter.tag() != null) {
            where.append(" AND :tag MEMBER OF q.tags");
            values.put("tag", filter.tag());
        }
        if (filter.stale()) {
            where.append(" AND q.legalUntil < :today");
            values.put("today", today);
        }
        List<QuestionRow> rows = bind(
                        entityManager.createQuery(ROW + where + " ORDER BY q.id DESC", QuestionRow.class), values)
                .setFirstResult(query.first())
                .setMaxResults(query.size())
                .getResultList();
        long total = bind(entityManager.createQuery("SELECT COUNT(q) FROM Question q" + where, Long.class), values)
                .getSingleResult();
        return new Page<>(rows, total, query);
    }

    private static final String OF_MODULE = """
            SELECT COUNT(q) FROM Question q WHERE q.moduleId = :module AND q.id IN :ids
            """;

    /** Whether all of these different questions are the module's. */
    boolean allOf(long moduleId, List<Long> ids) {
        return ids.isEmpty()
                || entityManager
                                .createQuery(OF_MODULE, Long.class)
                                .setParameter("module", moduleId)
                                .setParameter("ids", ids)
                                .getSingleResult()
                        == ids.size();
    }

    private static final String TAGS = """
            SELECT t, COUNT(q) FROM Question q JOIN q.tags t
            WHERE q.moduleId = :module AND q.status <> vn.camtay.quiz.QuestionStatus.RETIRED
            GROUP BY t ORDER BY t
            """;

    /** Tags of a module's questions in use, in the alphabet's order, with the number of questions. */
    Map<String, Long> tags(long moduleId) {
        Map<String, Long> tags = new LinkedHashMap<>();
        entityManager
                .createQuery(TAGS, Object[].class)
                .setParameter("module", moduleId)
                .getResultList()
                .forEach(row -> tags.put((String) row[0], (Long) row[1]));
        return tags;
    }

    private static final String ASKABLE = """
            SELECT q.id, v.id FROM Question q
            JOIN QuestionVersion v ON v.questionId = q.id AND v.number = q.currentNumber
            WHERE q.moduleId = :module AND q.status = vn.camtay.quiz.QuestionStatus.REVIEWED
            AND (q.legalUntil IS NULL OR q.legalUntil >= :today)
            """;

    private static final String ASKABLE_TAGS = """
            SELECT q.id, t FROM Question q JOIN q.tags t
            WHERE q.moduleId = :module AND q.status = vn.camtay.quiz.QuestionStatus.REVIEWED
            """;

    /** Reviewed questions of the module whose legal document is in force, by id. Two statements. */
    Map<Long, Askable> askable(long moduleId, LocalDate today) {
        Map<Long, Set<String>> tags = new HashMap<>();
        entityManager
                .createQuery(ASKABLE_TAGS, Object[].class)
                .setParameter("module", moduleId)
                .getResultList()
                .forEach(row -> tags.computeIfAbsent((Long) row[0], id -> new HashSet<>())
                        .add((String) row[1]));
        Map<Long, Askable> askable = new HashMap<>();
        entityManager
                .createQuery(ASKABLE, Object[].class)
                .setParameter("module", moduleId)
                .setParameter("today", today)
                .getResultList()
                .forEach(row -> askable.put(
                        (Long) row[0],
                        new Askable((Long) row[0], (Long) row[1], tags.getOrDefault((Long) row[0], Set.of()))));
        return askable;
    }

    private static final String BANKED = """
            SELECT q.id, q.version, q.title, q.skillId, q.legalDocument, q.legalFrom, q.legalUntil, v.content
            FROM Question q JOIN QuestionVersion v ON v.questionId = q.id AND v.number = q.currentNumber
            WHERE q.moduleId = :module AND q.status <> vn.camtay.quiz.QuestionStatus.RETIRED
            ORDER BY q.id
            """;

    private static final String BANKED_TAGS = """
            SELECT q.id, t FROM Question q JOIN q.tags t
            WHERE q.moduleId = :module AND q.status <> vn.camtay.quiz.QuestionStatus.RETIRED
            """;

    /** The module's questions in use, by id, with their wordings. Two statements. */
    List<BankedQuestion> banked(long moduleId) {
        Map<Long, Set<String>> tags = new HashMap<>();
        entityManager
                .createQuery(BANKED_TAGS, Object[].class)
                .setParameter("module", moduleId)
                .getResultList()
                .forEach(row -> tags.computeIfAbsent((Long) row[0], id -> new HashSet<>())
                        .add((String) row[1]));
        return entityManager
                .createQuery(BANKED, Object[].class)
                .setParameter("module", moduleId)
                .getResultList()
                .stream()
                .map(row -> new BankedQuestion(
                        (Long) row[0],
                        (Long) row[1],
                        (String) row[2],
                        new QuestionFacts(
                                moduleId,
                                (Long) row[3],
                                tags.getOrDefault((Long) row[0], Set.of()),
                                (String) row[4],
                                (LocalDate) row[5],
                                (LocalDate) row[6]),
                        QuestionJson.read((String) row[7])))
                .toList();
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> query, Map<String, Object> values) {
        values.forEach(query::setParameter);
        return query;
    }
}
