package vn.camtay.organisation;

import java.time.Instant;
import java.time.LocalDate;
import vn.camtay.shared.event.DomainEvent;

/**
 * A setting was given a value from a day on, or a value that had not begun was taken back.
 *
 * @param before value that would hold on that day otherwise
 * @param value  the one set, or the one taken back
 */
public record PolicySettingChanged(
        long actorId,
        Instant occurredAt,
        long subjectId,
        PolicySetting setting,
        LocalDate validFrom,
        int before,
        int value,
        boolean withdrawn)
        implements DomainEvent {
    @Override
    public String subjectType() {
        return "policy-setting";
    }
}
