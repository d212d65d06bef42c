package vn.camtay.quiz;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/**
 * The words of two markers came to one mark.
 *
 * @param seat of the word that did: 1 or 2 when they agree, 3 when a third person settled
 */
public record MarkAgreed(
        long actorId, Instant occurredAt, long attemptId, long quizId, long officialId, int position, int seat)
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
