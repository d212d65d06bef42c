package vn.camtay.session;

import java.io.Serializable;
import java.util.Set;

/**
 * What a coordinator lets stand against a plan.
 *
 * @param keys {@link Clash#key} of each
 * @param note why; must be written where there is any
 */
public record ClashesLetStand(Set<String> keys, String note) implements Serializable {
    public static final ClashesLetStand NONE = new ClashesLetStand(Set.of(), null);

    public ClashesLetStand {
        keys = Set.copyOf(keys);
    }
}
