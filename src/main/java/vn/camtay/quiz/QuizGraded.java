package vn.camtay.quiz;

import java.math.BigDecimal;
import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/**
 * What counts of a person's attempts at a quiz was computed, for the first time or anew.
 *
 * @param passed whether it reaches the quiz's pass mark
 * @param score  percent, 0 to 100 with three decimals, by the quiz's way of keeping attempts
 */
public record QuizGraded(
        long actorId, Instant occurredAt, long officialId, long quizId, long moduleId, boolean passed, BigDecimal score)
        implements DomainEvent {
    @Override
    public String subjectType() {
        return "quiz";
    }

    @Override
    public long subjectId() {
        return quizId;
    }
}
