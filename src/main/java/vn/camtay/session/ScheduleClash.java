package vn.camtay.session;

import java.io.Serializable;
import vn.camtay.shared.error.Reason;

/**
 * Something that stands against a meeting's new time or place.
 *
 * @param key {@link Clash#key} where a coordinator may let it stand, with a written reason; null where nobody may
 */
public record ScheduleClash(Reason reason, String key) implements Serializable {
    public boolean isOverridable() {
        return key != null;
    }
}
