package vn.camtay.quiz;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** One person has more time in a quiz. */
public record ExtraTimeGiven(long actorId, Instant occurredAt, long quizId, long officialId, int minutes)
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
