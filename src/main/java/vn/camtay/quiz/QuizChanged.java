package vn.camtay.quiz;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** A quiz was made, shaped anew, opened or closed. */
public record QuizChanged(long actorId, Instant occurredAt, long quizId, QuizStatus status) implements DomainEvent {
    @Override
    public String subjectType() {
        return "quiz";
    }

    @Override
    public long subjectId() {
        return quizId;
    }
}
