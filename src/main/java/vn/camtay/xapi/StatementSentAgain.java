package vn.camtay.xapi;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** A statement that was given up is sent again. */
public record StatementSentAgain(long actorId, Instant occurredAt, long statementId) implements DomainEvent {
    @Override
    public String subjectType() {
        return "statement";
    }

    @Override
    public long subjectId() {
        return statementId;
    }
}
