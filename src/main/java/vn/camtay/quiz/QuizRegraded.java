package vn.camtay.quiz;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** A quiz was marked anew by the wordings in use, and points changed in so many attempts. */
public record QuizRegraded(long actorId, Instant occurredAt, long quizId, int changed) implements DomainEvent {
    @Override
    public String subjectType() {
        return "quiz";
    }

    @Override
    public long subjectId() {
        return quizId;
    }
}
