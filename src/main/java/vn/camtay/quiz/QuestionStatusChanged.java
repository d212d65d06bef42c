package vn.camtay.quiz;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** A question was reviewed, retired or brought back. */
public record QuestionStatusChanged(long actorId, Instant occurredAt, long questionId, QuestionStatus status)
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
