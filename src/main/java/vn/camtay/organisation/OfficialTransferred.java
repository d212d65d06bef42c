package vn.camtay.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import vn.camtay.shared.event.DomainEvent;

/**
 * An official works in another unit or on another post from a day on.
 *
 * @param around the unit with everything above it: heads of these stay in charge where they are
 */
public record OfficialTransferred(
        long actorId,
        Instant occurredAt,
        long officialId,
        long fromUnitId,
        long unitId,
        Set<Long> around,
        Long postId,
        LocalDate from)
        implements DomainEvent {
    public OfficialTransferred {
        around = Set.copyOf(around);
    }

    @Override
    public String subjectType() {
        return "official";
    }

    @Override
    public long subjectId() {
        return officialId;
    }
}
