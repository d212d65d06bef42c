package vn.camtay.quiz;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** An attempt was handed in, by the person or, at the end of its time, by the system. */
public record AttemptSubmitted(long actorId, Instant occurredAt, long attemptId, long quizId, long officialId)
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
