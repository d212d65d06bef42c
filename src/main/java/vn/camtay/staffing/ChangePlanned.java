package vn.camtay.staffing;

import java.time.Instant;
import java.time.LocalDate;
import vn.camtay.shared.event.DomainEvent;

/** It was planned that an official is moved or leaves from a day on. */
public record ChangePlanned(
        long actorId,
        Instant occurredAt,
        long changeId,
        long officialId,
        ChangeKind kind,
        LocalDate from,
        Long unitId,
        Long postId)
        implements DomainEvent {
    @Override
    public String subjectType() {
        return "planned-change";
    }

    @Override
    public long subjectId() {
        return changeId;
    }
}
