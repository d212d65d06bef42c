package vn.camtay.quiz;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** An attempt ended without a single answer; the person was told. */
public record AttemptAbandoned(long actorId, Instant occurredAt, long attemptId, long quizId, long officialId)
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
