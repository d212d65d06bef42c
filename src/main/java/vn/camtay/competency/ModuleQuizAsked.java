package vn.camtay.competency;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/**
 * A module asks for a quiz, or for none, from today on.
 *
 * @param quizId null for none
 * @param mark   percent, null for the quiz's own
 */
public record ModuleQuizAsked(long actorId, Instant occurredAt, long moduleId, Long quizId, Integer mark)
        implements DomainEvent {
    @Override
    public String subjectType() {
        return "module";
    }

    @Override
    public long subjectId() {
        return moduleId;
    }
}
