package vn.camtay.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;
import vn.camtay.shared.persistence.UniqueKey;

/** Files that were handed in as answers. */
@ApplicationScoped
class AnswerFileRepository {
    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    private static final String CONTENT = """
            SELECT v.content FROM AttemptQuestion g JOIN QuestionVersion v ON v.id = g.questionVersionId
            WHERE g.attemptId = :attempt AND g.position = :position
            """;

    /** The question at a position of an attempt, as its JSON. */
    Optional<String> content(long attemptId, int position) {
        return entityManager
                .createQuery(CONTENT, String.class)
                .setParameter("attempt", attemptId)
                .setParameter("position", position)
                .getResultStream()
                .findFirst();
    }

    private static final String AT = """
            SELECT f FROM AnswerFile f WHERE f.attemptId = :attempt AND f.position = :position AND f.slot = :slot
            """;

    /** The file in a place, its row locked. */
    Optional<AnswerFile> lock(AnswerFilePlace place) {
        return entityManager
                .createQuery(AT, AnswerFile.class)
                .setParameter("attempt", place.attemptId())
                .setParameter("position", place.position())
                .setParameter("slot", place.slot())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** @throws QuizRefusedException when another file came into the place at this moment */
    void add(AnswerFile file) {
        try {
            entityManager.persist(file);
            entityManager.flush();
        } catch (PersistenceException failure) {
            if (UniqueKey.isBroken(failure)) {
                throw new QuizRefusedException("quiz.refused.fileElsewhere");
            }
            throw failure;
        }
    }

    /** Before the kept file is removed, which the row names. */
    void flush() {
        entityManager.flush();
    }

    void remove(AnswerFile file) {
        entityManager.remove(file);
        entityManager.flush();
    }

    private static final String OF_ATTEMPT = """
            SELECT NEW vn.camtay.quiz.AnswerFileRow(f.position, f.slot, f.fileId, f.name, f.bytes)
            FROM AnswerFile f WHERE f.attemptId = :attempt ORDER BY f.position, f.slot
            """;

    /** Files of an attempt, by question and place. One statement. */
    List<AnswerFileRow> of(long attemptId) {
        return entityManager
                .createQuery(OF_ATTEMPT, AnswerFileRow.class)
                .setParameter("attempt", attemptId)
                .getResultList();
    }

    private static final String HELD = """
            SELECT COUNT(f) FROM AnswerFile f WHERE f.attemptId = :attempt AND f.fileId = :file
            """;

    /** Whether the kept file is an answer of the attempt. */
    boolean holds(long attemptId, long fileId) {
        return entityManager
                        .createQuery(HELD, Long.class)
                        .setParameter("attempt", attemptId)
                        .setParameter("file", fileId)
                        .getSingleResult()
                > 0;
    }
}
