package vn.camtay.organisation;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/** A post was added, renamed, retired or brought back; it is now as told here. */
public record PostChanged(
        long actorId, Instant occurredAt, long subjectId, String code, String nameVi, String nameEn, boolean retired)
        implements DomainEvent {
    @Override
    public String subjectType() {
        return "post";
    }
}
