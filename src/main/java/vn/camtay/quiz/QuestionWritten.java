package vn.camtay.quiz;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** A question was written, or written anew: {@code number} is the wording's. */
public record QuestionWritten(long actorId, Instant occurredAt, long questionId, int number, QuestionStatus status)
        implements DomainEvent {
    @Override
    public String subjectType() {
        return "question";
    }

    @Override
    public long subjectId() {
        return questionId;
    }
}
