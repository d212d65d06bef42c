package vn.camtay.quiz;

import java.io.Serializable;
import vn.camtay.shared.error.InvalidInputException;

/**
 * One question of a quiz, or so many drawn from the reviewed ones of its module with a tag.
 *
 * @param questionId null for a pool
 * @param poolTag    null for one question, or for a pool of the whole module
 * @param poolCount  questions drawn, 1 to 100; null for one question
 * @param points     of each question, 1 to 100
 * @param section    that it belongs to, from 1; 0 where the quiz has no sections
 */
public record PlannedItem(Long questionId, String poolTag, Integer poolCount, int points, int section)
        implements Serializable {
    static final int COUNT_MAX = 100;
    static final int POINTS_MAX = 100;

    /** @throws InvalidInputException when it is neither or both, or a number is out of bounds */
    public PlannedItem {
        poolTag = poolTag == null || poolTag.isBlank() ? null : QuestionFacts.tag(poolTag);
        if ((questionId == null) == (poolCount == null) || questionId != null && poolTag != null) {
            throw new InvalidInputException("quiz.refused.quizItem");
        }
        if (poolCount != null && (poolCount < 1 || poolCount > COUNT_MAX)) {
            throw new InvalidInputException("quiz.refused.poolCount", COUNT_MAX);
        }
        if (points < 1 || points > POINTS_MAX) {
            throw new InvalidInputException("quiz.refused.points", POINTS_MAX);
        }
    }

    public PlannedItem(Long questionId, String poolTag, Integer poolCount, int points) {
        this(questionId, poolTag, poolCount, points, 0);
    }

    static PlannedItem question(long questionId, int points) {
        return new PlannedItem(questionId, null, null, points);
    }

    static PlannedItem pool(String tag, int count, int points) {
        return new PlannedItem(null, tag, count, points);
    }

    /** The same in another section. */
    PlannedItem in(int number) {
        return new PlannedItem(questionId, poolTag, poolCount, points, number);
    }

    public boolean isPool() {
        return questionId == null;
    }

    /** Questions it puts into an attempt. */
    int count() {
        return isPool() ? poolCount : 1;
    }
}
