package vn.camtay.organisation;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** Somebody had the good rows of a file of officials taken over. */
public record OfficialImportAccepted(long actorId, Instant occurredAt, long importId, int newRows, int changedRows)
        implements DomainEvent {
    @Override
    public String subjectType() {
        return "official-import";
    }

    @Override
    public long subjectId() {
        return importId;
    }
}
