package vn.camtay.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.camtay.shared.persistence.LockedRow;
import vn.camtay.shared.persistence.ManyRows;
import vn.camtay.shared.persistence.UniqueKey;

/**
 * Attempts with their questions and marks. The questions of an attempt, and their marks, are written in one statement for all:
 * two thousand people start, and hand in, within minutes. Answers are written by {@link AnswerRepository} and read here.
 */
@ApplicationScoped
class AttemptRepository {
    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    /** @throws QuizRefusedException when the person began the same attempt elsewhere at this moment */
    void add(QuizAttempt attempt) {
        try {
            entityManager.persist(attempt);
            entityManager.flush();
        } catch (PersistenceException failure) {
            if (UniqueKey.isBroken(failure)) {
                throw new QuizRefusedException("quiz.refused.running");
            }
            throw failure;
        }
    }

    /** Gives the attempt its questions, at positions from 1. @param sectionIds of the quiz, in their order; empty for none */
    void give(QuizAttempt attempt, Draw draw, List<Long> sectionIds) {
        List<Draw.Drawn> drawn = draw.questions();
        if (!sectionIds.isEmpty()) {
            giveInSections(attempt, drawn, sectionIds);
            return;
        }
        ManyRows.insert(
                entityManager,
                "quiz_attempt_question",
                List.of("attempt_id", "position", "question_version_id", "points"),
                IntStream.range(0, drawn.size())
                        .mapToObj(i -> List.of(
                                attempt.id(),
                                i + 1,
                                drawn.get(i).versionId(),
                                drawn.get(i).points()))
                        .toList());
    }

    private void giveInSections(QuizAttempt attempt, List<Draw.Drawn> drawn, List<Long> sectionIds) {
        ManyRows.insert(
                entityManager,
                "quiz_attempt_question",
                List.of("attempt_id", "position", "question_version_id", "points", "section_id"),
                IntStream.range(0, drawn.size())
                        .mapToObj(i -> List.of(
                                attempt.id(),
                                i + 1,
                                drawn.get(i).versionId(),
                                drawn.get(i).points(),
                                sectionIds.get(drawn.get(i).section() - 1)))
                        .toList());
    }

    private static final String SECTIONS = """
            SELECT MIN(g.position), s.name, s.intro FROM AttemptQuestion g JOIN QuizSection s ON s.id = g.sectionId
            WHERE g.attemptId = :attempt GROUP BY s.id, s.name, s.intro ORDER BY MIN(g.position)
            """;

    /** Sections of an attempt in their order; empty where its quiz has none. */
    List<SectionStart> sections(long attemptId) {
        return entityManager
                .createQuery(SECTIONS, Object[].class)
                .setParameter("attempt", attemptId)
                .getResultStream()
                .map(row -> new SectionStart((Integer) row[0], (String) row[1], (String) row[2]))
                .toList();
    }

    private static final String OF_PERSON = """
            SELECT a FROM QuizAttempt a WHERE a.quizId = :quiz AND a.officialId = :official ORDER BY a.number
            """;

    /** The oldest first. */
    List<QuizAttempt> of(long quizId, long officialId) {
        return entityManager
                .createQuery(OF_PERSON, QuizAttempt.class)
                .setParameter("quiz", quizId)
                .setParameter("official", officialId)
                .getResultList();
    }

    /** The attempt of this person as it is now, its row locked: no answer of it is being written. */
    Optional<QuizAttempt> lockMine(long id, long officialId) {
        return lock(id).filter(attempt -> attempt.officialId() == officialId);
    }

    /** The attempt as it is now, its row locked. */
    Optional<QuizAttempt> lock(long id) {
        return LockedRow.find(entityManager, QuizAttempt.class, id);
    }

    Optional<QuizAttempt> find(long id) {
        return Optional.ofNullable(entityManager.find(QuizAttempt.class, id));
    }

    private static final String MANY = """
            SELECT a FROM QuizAttempt a WHERE a.id IN :ids
            """;

    /** By id. One statement. */
    Map<Long, QuizAttempt> find(List<Long> ids) {
        return entityManager
                .createQuery(MANY, QuizAttempt.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(QuizAttempt::id, Function.identity()));
    }

    private static final String QUESTION = """
            SELECT g FROM AttemptQuestion g WHERE g.attemptId = :attempt AND g.position = :position
            """;

    Optional<AttemptQuestion> question(long attemptId, int position) {
        return entityManager
                .createQuery(QUESTION, AttemptQuestion.class)
                .setParameter("attempt", attemptId)
                .setParameter("position", position)
                .getResultStream()
                .findFirst();
    }

    private static final String MINE = """
            SELECT a FROM QuizAttempt a WHERE a.id = :id AND a.officialId = :official
            """;

    Optional<QuizAttempt> findMine(long id, long officialId) {
        return entityManager
                .createQuery(MINE, QuizAttempt.class)
                .setParameter("id", id)
                .setParameter("official", officialId)
                .getResultStream()
                .findFirst();
    }

    private static final String GIVEN = """
            SELECT NEW vn.camtay.quiz.GivenQuestion(g.position, g.points, v.questionId, v.number, v.content, g.earned, g.byHand,
                g.given, g.comment)
            FROM AttemptQuestion g JOIN QuestionVersion v ON v.id = g.questionVersionId
            WHERE g.attemptId = :attempt ORDER BY g.position
            """;

    /** Questions of an attempt in their order. */
    List<GivenQuestion> given(long attemptId) {
        return entityManager
                .createQuery(GIVEN, GivenQuestion.class)
                .setParameter("attempt", attemptId)
                .getResultList();
    }

    private static final String GIVEN_TO_MANY = """
            SELECT g.attemptId, NEW vn.camtay.quiz.GivenQuestion(g.position, g.points, v.questionId, v.number, v.content, g.earned,
                g.byHand, g.given, g.comment)
            FROM AttemptQuestion g JOIN QuestionVersion v ON v.id = g.questionVersionId
            WHERE g.attemptId IN :attempts ORDER BY g.attemptId, g.position
            """;

    /** Questions of these attempts in their order, by attempt. One statement. */
    Map<Long, List<GivenQuestion>> given(List<Long> attemptIds) {
        return entityManager
                .createQuery(GIVEN_TO_MANY, Object[].class)
                .setParameter("attempts", attemptIds)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (Long) row[0], Collectors.mapping(row -> (GivenQuestion) row[1], Collectors.toList())));
    }

    /** Text first: files of the same question then join it. */
    private static final String ANSWERS = """
            select attempt_id, position, sequence, content, null from quiz_answer where attempt_id in (%1$s)
            union all
            select attempt_id, position, 0, null, group_concat(file_id order by slot)
            from quiz_answer_file where attempt_id in (%1$s) group by attempt_id, position
            """;

    /** What was last answered in these attempts, by attempt and position. One statement. */
    Map<Long, Map<Integer, KeptAnswer>> answers(List<Long> attemptIds) {
        Query query = entityManager.createNativeQuery(
                ANSWERS.formatted(String.join(", ", Collections.nCopies(attemptIds.size(), "?"))));
        for (int i = 0; i < attemptIds.size(); i++) {
            query.setParameter(i + 1, attemptIds.get(i));
            query.setParameter(attemptIds.size() + i + 1, attemptIds.get(i));
        }
        @SuppressWarnings("unchecked") // a native query gives rows of columns
        List<Object[]> rows = query.getResultList();
        Map<Long, Map<Integer, KeptAnswer>> answers = new HashMap<>();
        for (Object[] row : rows) {
            Map<Integer, KeptAnswer> ofAttempt =
                    answers.computeIfAbsent(((Number) row[0]).longValue(), attempt -> new HashMap<>());
            int position = ((Number) row[1]).intValue();
            ofAttempt.put(
                    position,
                    row[4] == null
                            ? new KeptAnswer(((Number) row[2]).longValue(), (String) row[3])
                            : KeptAnswer.withFiles(ofAttempt.get(position), ids((String) row[4])));
        }
        return answers;
    }

    private static List<Long> ids(String joined) {
        return Arrays.stream(joined.split(",")).map(Long::valueOf).toList();
    }

    /** What was last answered, by position: its sequence and its JSON. */
    Map<Integer, KeptAnswer> answers(long attemptId) {
        return answers(List.of(attemptId)).getOrDefault(attemptId, Map.of());
    }

    /** Writes what marking gave, by position, in one statement; marks by hand stay. */
    void mark(long attemptId, Map<Integer, Marking> marks) {
        String cases = "when ? then ? ".repeat(marks.size());
        Query update = entityManager.createNativeQuery("update quiz_attempt_question set earned = case position "
                + cases + "end, by_hand = case position " + cases + "end where attempt_id = ?");
        int next = 1;
        for (Map.Entry<Integer, Marking> mark : marks.entrySet()) {
            update.setParameter(next++, mark.getKey());
            update.setParameter(next++, mark.getValue().earned());
        }
        for (Map.Entry<Integer, Marking> mark : marks.entrySet()) {
            update.setParameter(next++, mark.getKey());
            update.setParameter(next++, mark.getValue().byHand());
        }
        update.setParameter(next, attemptId);
        update.executeUpdate();
    }

    private static final String REGRADES = """
            SELECT NEW vn.camtay.quiz.RegradeRow(r.pointsBefore, r.pointsAfter, r.regradedAt)
            FROM Regrade r WHERE r.attemptId = :attempt ORDER BY r.regradedAt, r.id
            """;

    /** Markings anew that changed the points, the oldest first. */
    List<RegradeRow> regrades(long attemptId) {
        return entityManager
                .createQuery(REGRADES, RegradeRow.class)
                .setParameter("attempt", attemptId)
                .getResultList();
    }

    private static final String OVERDUE = """
            SELECT a.id FROM QuizAttempt a
            WHERE a.status = vn.camtay.quiz.AttemptStatus.IN_PROGRESS AND a.endsAt <= :now
            OR a.status = vn.camtay.quiz.AttemptStatus.OVERDUE AND a.graceEndsAt <= :now
            ORDER BY a.endsAt, a.id
            """;

    /** Attempts whose deadline or grace has passed, those that wait longest first, at most so many. */
    List<Long> due(Instant now, int most) {
        return entityManager
                .createQuery(OVERDUE, Long.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    private static final String RESULT = """
            SELECT r FROM QuizResult r WHERE r.quizId = :quiz AND r.officialId = :official
            """;

    Optional<QuizResult> result(long quizId, long officialId) {
        return entityManager
                .createQuery(RESULT, QuizResult.class)
                .setParameter("quiz", quizId)
                .setParameter("official", officialId)
                .getResultStream()
                .findFirst();
    }

    void add(QuizResult result) {
        entityManager.persist(result);
    }

    private static final String GAINS = """
            select o.unit_id, count(*), sum(f.points * 100 / f.max_points), sum(a.points * 100 / a.max_points)
            from quiz q
            join quiz_attempt a on a.quiz_id = q.id and a.status = 'GRADED' and a.number = (
              select min(b.number) from quiz_attempt b
              where b.quiz_id = a.quiz_id and b.official_id = a.official_id and b.status = 'GRADED')
            join quiz_attempt f on f.quiz_id = q.pretest_id and f.official_id = a.official_id and f.status = 'GRADED'
              and f.submitted_at <= a.started_at and f.number = (
              select min(e.number) from quiz_attempt e
              where e.quiz_id = f.quiz_id and e.official_id = f.official_id and e.status = 'GRADED')
            join official o on o.id = a.official_id
            where q.pretest_id is not null and a.submitted_at >= ?1 and a.submitted_at < ?2
            group by o.unit_id
            """;

    /** Sums of pairs whose post-test was handed in within the time, by unit: a report, hence native; one statement. */
    List<UnitGainSum> gains(Instant from, Instant until) {
        @SuppressWarnings("unchecked") // a native query gives rows of columns
        List<Object[]> rows = entityManager
                .createNativeQuery(GAINS)
                .setParameter(1, LocalDateTime.ofInstant(from, ZoneOffset.UTC))
                .setParameter(2, LocalDateTime.ofInstant(until, ZoneOffset.UTC))
                .getResultList();
        return rows.stream()
                .map(row -> new UnitGainSum(
                        ((Number) row[0]).longValue(),
                        new GainSum(
                                ((Number) row[1]).longValue(),
                                ((Number) row[2]).doubleValue(),
                                ((Number) row[3]).doubleValue())))
                .toList();
    }

    private static final String PASSED = """
            SELECT NEW vn.camtay.quiz.PassedQuiz(r.officialId, r.quizId, q.title, q.moduleId, r.percent, q.passPercent, r.passedAt)
            FROM QuizResult r JOIN Quiz q ON q.id = r.quizId
            WHERE r.passed = TRUE AND r.officialId IN :officials
            ORDER BY r.officialId, r.passedAt, r.id
            """;

    /** Quizzes passed by these people, by person and then by time. One statement. */
    List<PassedQuiz> passed(List<Long> officialIds) {
        return officialIds.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(PASSED, PassedQuiz.class)
                        .setParameter("officials", officialIds)
                        .getResultList();
    }

    private static final String SCORES = """
            SELECT a.id, r.officialId, r.quizId, r.percent, a.points, a.maxPoints, a.submittedAt
            FROM QuizResult r JOIN QuizAttempt a ON a.quizId = r.quizId AND a.officialId = r.officialId
            WHERE r.officialId IN :officials AND r.quizId IN :quizzes AND a.status = vn.camtay.quiz.AttemptStatus.GRADED
            ORDER BY r.officialId, r.quizId, a.submittedAt, a.id
            """;

    private static final String ENDING = """
            select a.id, v.legal_until, sum(g.points * (coalesce(g.earned, 0)
                + case when g.by_hand <> 0 then coalesce(g.given, 0) else 0 end)), sum(g.points)
            from quiz_attempt a join quiz_attempt_question g on g.attempt_id = a.id
            join question_version v on v.id = g.question_version_id
            where a.official_id in (%s) and a.quiz_id in (%s) and a.status = 'GRADED' and v.legal_until is not null
            group by a.id, v.legal_until order by a.id, v.legal_until
            """;

    /** Marked attempts of these people at these quizzes, by person, quiz and time. Two statements. */
    List<QuizScore> scores(Collection<Long> officialIds, Collection<Long> quizIds) {
        List<Object[]> rows = entityManager
                .createQuery(SCORES, Object[].class)
                .setParameter("officials", officialIds)
                .setParameter("quizzes", quizIds)
                .getResultList();
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, List<EndingAnswers>> ending = ending(officialIds, quizIds);
        return rows.stream()
                .map(row -> new QuizScore(
                        (Long) row[1],
                        (Long) row[2],
                        (BigDecimal) row[3],
                        (BigDecimal) row[4],
                        (Integer) row[5],
                        (Instant) row[6],
                        ending.getOrDefault((Long) row[0], List.of())))
                .toList();
    }

    private Map<Long, List<EndingAnswers>> ending(Collection<Long> officialIds, Collection<Long> quizIds) {
        Query query = entityManager.createNativeQuery(ENDING.formatted(marks(officialIds), marks(quizIds)));
        int next = 1;
        for (Long id : officialIds) {
            query.setParameter(next++, id);
        }
        for (Long id : quizIds) {
            query.setParameter(next++, id);
        }
        Map<Long, List<EndingAnswers>> found = new HashMap<>();
        for (Object one : query.getResultList()) {
            Object[] row = (Object[]) one;
            found.computeIfAbsent(((Number) row[0]).longValue(), id -> new ArrayList<>())
                    .add(new EndingAnswers(
                            LocalDate.parse(row[1].toString()),
                            new BigDecimal(row[2].toString()),
                            ((Number) row[3]).intValue()));
        }
        return found;
    }

    private static String marks(Collection<Long> ids) {
        return String.join(", ", Collections.nCopies(ids.size(), "?"));
    }

    private static final String STALE = """
            SELECT DISTINCT a.quizId, v.legalDocument, v.legalUntil, q.legalDocument
            FROM QuizAttempt a JOIN AttemptQuestion g ON g.attemptId = a.id
            JOIN QuestionVersion v ON v.id = g.questionVersionId JOIN Question q ON q.id = v.questionId
            WHERE a.officialId = :official AND a.quizId IN :quizzes AND a.status = vn.camtay.quiz.AttemptStatus.GRADED
                AND (q.status = vn.camtay.quiz.QuestionStatus.RETIRED OR v.legalUntil < :day)
            ORDER BY a.quizId, v.legalDocument, v.legalUntil, q.legalDocument
            """;

    /** What the person was asked in these quizzes that is not right any more on that day, each once. One statement. */
    List<StaleQuiz> stale(long officialId, Collection<Long> quizIds, LocalDate day) {
        return entityManager
                .createQuery(STALE, Object[].class)
                .setParameter("official", officialId)
                .setParameter("quizzes", quizIds)
                .setParameter("day", day)
                .getResultStream()
                .map(row -> stale(row, day))
                .distinct()
                .toList();
    }

    /** The document says more than that the question was retired because of it. */
    private static StaleQuiz stale(Object[] row, LocalDate day) {
        long quiz = (Long) row[0];
        String then = (String) row[1];
        LocalDate until = (LocalDate) row[2];
        String now = (String) row[3];
        if (until == null || !until.isBefore(day)) {
            return new StaleQuiz(quiz, StaleReason.RETIRED, null, null, null);
        }
        return new StaleQuiz(
                quiz, then.equalsIgnoreCase(now) ? StaleReason.ENDED : StaleReason.REPLACED, then, until, now);
    }

    private static final String TO_WEIGH = """
            update quiz_result r set r.to_weigh = true where exists (
                select 1 from quiz_attempt a join quiz_attempt_question g on g.attempt_id = a.id
                join question_version v on v.id = g.question_version_id
                where v.question_id = ?1 and a.quiz_id = r.quiz_id and a.official_id = r.official_id)
            """;

    /** What a question rests on has changed: the results of everybody who was asked it are weighed anew. */
    void weighAnew(long questionId) {
        entityManager.flush();
        entityManager.createNativeQuery(TO_WEIGH).setParameter(1, questionId).executeUpdate();
    }

    /** It is weighed now. */
    void weighed(long quizId, long officialId) {
        entityManager
                .createNativeQuery("update quiz_result set to_weigh = false where quiz_id = ?1 and official_id = ?2")
                .setParameter(1, quizId)
                .setParameter(2, officialId)
                .executeUpdate();
    }
}
