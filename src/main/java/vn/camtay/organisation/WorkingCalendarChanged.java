package vn.camtay.organisation;

import java.time.Instant;
import java.time.LocalDate;
import vn.camtay.shared.event.DomainEvent;

/**
 * A holiday, a working Saturday or the hours of a season were added, removed or ended.
 *
 * @param what {@code holiday}, {@code working-day} or {@code office-hours}
 * @param day  the day concerned
 */
public record WorkingCalendarChanged(
        long actorId, Instant occurredAt, long subjectId, String what, LocalDate day, boolean removed)
        implements DomainEvent {
    @Override
    public String subjectType() {
        return what;
    }
}
