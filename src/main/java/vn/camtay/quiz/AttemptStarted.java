package vn.camtay.quiz;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** A person began a quiz. */
public record AttemptStarted(long actorId, Instant occurredAt, long attemptId, long quizId, long officialId, int number)
        implements DomainEvent {
    @Override
    public String subjectType() {
        return "attempt";
    }

    @Override
    public long subjectId() {
        return attemptId;
    }
}
