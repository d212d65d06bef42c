package vn.camtay.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;

/** What came of quizzes, as those who make them read it. */
@ApplicationScoped
class ResultsRepository {
    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    private static final String ROW = """
            SELECT NEW vn.camtay.quiz.AttemptRow(a.id, o.id, o.fullName, u.name, u.nameEn, a.number, a.status, a.startedAt,
                a.submittedAt, a.points, a.maxPoints, a.passed)
            FROM QuizAttempt a JOIN Official o ON o.id = a.officialId JOIN Unit u ON u.id = o.unitId
            """;

    Optional<AttemptRow> row(long attemptId) {
        return entityManager
                .createQuery(ROW + " WHERE a.id = :id", AttemptRow.class)
                .setParameter("id", attemptId)
                .getResultStream()
                .findFirst();
    }

    private static final String WAITING = """
            SELECT NEW vn.camtay.quiz.MarkWait$Row(a.id, a.officialId, g.position, q.secondMarkerTolerance, q.madeBy, m)
            FROM QuizAttempt a JOIN Quiz q ON q.id = a.quizId JOIN AttemptQuestion g ON g.attemptId = a.id
            LEFT JOIN HandMark m ON m.attemptId = g.attemptId AND m.position = g.position
            WHERE a.id IN :attempts AND q.secondMarkerTolerance IS NOT NULL AND g.byHand > 0 AND g.given IS NULL
            """;

    /** Answers that wait for a mark in quizzes with two markers, a row for each word about them or for none. */
    List<MarkWait.Row> waiting(Collection<Long> attemptIds) {
        return entityManager
                .createQuery(WAITING, MarkWait.Row.class)
                .setParameter("attempts", attemptIds)
                .getResultList();
    }

    private static final String LISTED = ROW + """
            WHERE a.quizId = :quiz
            ORDER BY CASE WHEN a.status = vn.camtay.quiz.AttemptStatus.SUBMITTED THEN 0 ELSE 1 END,
                o.givenNameSort, o.fullNameSort, o.id, a.number
            """;

    /** Those that wait for a mark first, then by given name and number; two statements. */
    Page<AttemptRow> attempts(long quizId, PageQuery query) {
        List<AttemptRow> rows = entityManager
                .createQuery(LISTED, AttemptRow.class)
                .setParameter("quiz", quizId)
                .setFirstResult(query.first())
                .setMaxResults(query.size())
                .getResultList();
        long total = entityManager
                .createQuery("SELECT COUNT(a) FROM QuizAttempt a WHERE a.quizId = :quiz", Long.class)
                .setParameter("quiz", quizId)
                .getSingleResult();
        return new Page<>(rows, total, query);
    }

    private static final String GRADED = ROW + """
            WHERE a.quizId = :quiz AND a.status = vn.camtay.quiz.AttemptStatus.GRADED ORDER BY a.id
            """;

    /** Marked attempts in the order in which they were begun. */
    List<AttemptRow> graded(long quizId) {
        return entityManager
                .createQuery(GRADED, AttemptRow.class)
                .setParameter("quiz", quizId)
                .getResultList();
    }

    /** No join with the wordings: it would be made for each of tens of thousands of rows. */
    private static final String SCORES = """
            select g.attempt_id, g.question_version_id, g.earned + coalesce(g.given, 0), g.points
            from quiz_attempt a
            join quiz_attempt_question g on g.attempt_id = a.id
            where a.quiz_id = ? and a.status = 'GRADED' and a.number = (
              select min(b.number) from quiz_attempt b
              where b.quiz_id = a.quiz_id and b.official_id = a.official_id and b.status = 'GRADED')
            order by g.attempt_id, g.position
            """;

    /**
     * What the first marked attempt of each person reached in each question: a report of many rows, hence plain JDBC on the
     * transaction's connection; two statements.
     */
    ItemScores scores(long quizId) {
        ItemScores byWording = new ItemScores();
        Connection connection = entityManager.unwrap(Connection.class);
        try (PreparedStatement select = connection.prepareStatement(SCORES)) {
            select.setLong(1, quizId);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    byWording.add(rows.getLong(1), rows.getLong(2), rows.getDouble(3), rows.getInt(4));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return byWording.renamed(questionsOf(byWording.questionIds()));
    }

    private Map<Long, Long> questionsOf(List<Long> versionIds) {
        if (versionIds.isEmpty()) {
            return Map.of();
        }
        return entityManager
                .createQuery("SELECT v.id, v.questionId FROM QuestionVersion v WHERE v.id IN :ids", Object[].class)
                .setParameter("ids", versionIds)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    private static final String SECTIONS = """
            SELECT s.id, s.name FROM QuizSection s WHERE s.quiz.id = :quiz ORDER BY s.position
            """;

    private static final String SECTION_SUMS = """
            select g.section_id, count(distinct a.id), sum((g.earned + coalesce(g.given, 0)) * g.points), sum(g.points)
            from quiz_attempt a
            join quiz_attempt_question g on g.attempt_id = a.id
            where a.quiz_id = ?1 and a.status = 'GRADED' and a.number = (
              select min(b.number) from quiz_attempt b
              where b.quiz_id = a.quiz_id and b.official_id = a.official_id and b.status = 'GRADED')
            group by g.section_id
            """;

    /**
     * What first marked attempts reached in each section, in their order: a report, hence native. Two statements; one for a quiz
     * without sections, whose attempts are not read.
     */
    List<SectionFigures> sections(long quizId) {
        List<Object[]> sections = entityManager
                .createQuery(SECTIONS, Object[].class)
                .setParameter("quiz", quizId)
                .getResultList();
        if (sections.isEmpty()) {
            return List.of();
        }
        @SuppressWarnings("unchecked") // a native query gives rows of columns
        List<Object[]> sums = entityManager
                .createNativeQuery(SECTION_SUMS)
                .setParameter(1, quizId)
                .getResultList();
        Map<Long, Object[]> bySection = new HashMap<>();
        sums.forEach(sum -> bySection.put(((Number) sum[0]).longValue(), sum));
        return sections.stream()
                .filter(section -> bySection.containsKey((Long) section[0]))
                .map(section -> section((String) section[1], bySection.get((Long) section[0])))
                .toList();
    }

    private static SectionFigures section(String name, Object[] sum) {
        int people = ((Number) sum[1]).intValue();
        return new SectionFigures(
                name, people, ((Number) sum[2]).doubleValue() / people, ((Number) sum[3]).doubleValue() / people);
    }

    private static final String FIRST = """
            SELECT a.quizId, o.id, o.fullName, u.id, u.name, u.nameEn, t.id, t.name, t.nameEn,
                a.points, a.maxPoints, a.startedAt, a.submittedAt
            FROM QuizAttempt a JOIN Official o ON o.id = a.officialId JOIN Unit u ON u.id = o.unitId
            LEFT JOIN Unit t ON t.id = u.parentId AND u.kind = vn.camtay.organisation.UnitKind.DIVISION
            WHERE a.quizId IN (:before, :after) AND a.status = vn.camtay.quiz.AttemptStatus.GRADED AND a.number = (
                SELECT MIN(b.number) FROM QuizAttempt b
                WHERE b.quizId = a.quizId AND b.officialId = a.officialId AND b.status = vn.camtay.quiz.AttemptStatus.GRADED)
            ORDER BY o.givenNameSort, o.fullNameSort, o.id
            """;

    /** The first marked attempts of each person at a pre-test and its post-test, by given name. One statement. */
    List<PersonGain> gains(long pretestId, long posttestId) {
        Map<Long, Object[]> before = new HashMap<>();
        Map<Long, Object[]> after = new HashMap<>();
        Map<Long, Object[]> people = new LinkedHashMap<>();
        entityManager
                .createQuery(FIRST, Object[].class)
                .setParameter("before", pretestId)
                .setParameter("after", posttestId)
                .getResultList()
                .forEach(row -> {
                    people.putIfAbsent((Long) row[1], row);
                    (row[0].equals(pretestId) ? before : after).put((Long) row[1], row);
                });
        return people.values().stream()
                .map(row -> person(row, before.get(row[1]), after.get(row[1])))
                .toList();
    }

    private static PersonGain person(Object[] who, Object[] before, Object[] after) {
        return new PersonGain(
                (Long) who[1],
                (String) who[2],
                who[6] == null ? (Long) who[3] : (Long) who[6],
                who[6] == null ? (String) who[4] : (String) who[7],
                who[6] == null ? (String) who[5] : (String) who[8],
                before == null ? null : percent(before),
                after == null ? null : percent(after),
                before != null && after != null && ((Instant) after[11]).isBefore((Instant) before[12]));
    }

    private static Double percent(Object[] row) {
        return ((BigDecimal) row[9]).doubleValue() / ((Integer) row[10]) * PersonGain.WHOLE;
    }

    /** By id. */
    Map<Long, String> titles(List<Long> questionIds) {
        if (questionIds.isEmpty()) {
            return Map.of();
        }
        return entityManager
                .createQuery("SELECT q.id, q.title FROM Question q WHERE q.id IN :ids", Object[].class)
                .setParameter("ids", questionIds)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
    }

    private static final String ANSWERS = """
            select a.seed, g.position, g.points, v.number, v.content, s.content
            from quiz_attempt a
            join quiz_attempt_question g on g.attempt_id = a.id
            join question_version v on v.id = g.question_version_id
            join quiz_answer s on s.attempt_id = g.attempt_id and s.position = g.position
            where a.quiz_id = ?1 and v.question_id = ?2 and a.status = 'GRADED'
            order by v.number desc, a.id
            """;

    /** Answers to a question in marked attempts, those to its newest wording first: a report, hence native. */
    List<ChoiceCount.Kept> answersTo(long quizId, long questionId) {
        @SuppressWarnings("unchecked") // a native query gives rows of columns
        List<Object[]> rows = entityManager
                .createNativeQuery(ANSWERS)
                .setParameter(1, quizId)
                .setParameter(2, questionId)
                .getResultList();
        return rows.stream()
                .map(row -> new ChoiceCount.Kept(
                        ((Number) row[0]).longValue(),
                        new GivenQuestion(
                                ((Number) row[1]).intValue(),
                                ((Number) row[2]).intValue(),
                                questionId,
                                ((Number) row[3]).intValue(),
                                (String) row[4],
                                null,
                                null,
                                null,
                                null),
                        (String) row[5]))
                .toList();
    }

    void keep(Regrade regrade) {
        entityManager.persist(regrade);
    }
}
