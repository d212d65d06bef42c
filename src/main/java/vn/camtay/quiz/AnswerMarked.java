package vn.camtay.quiz;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** Somebody marked an answer by hand, for the first time or anew. */
public record AnswerMarked(long actorId, Instant occurredAt, long attemptId, long quizId, long officialId, int position)
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
