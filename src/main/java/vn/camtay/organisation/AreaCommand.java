package vn.camtay.organisation;

import java.io.Serializable;
import java.util.Set;

/** What a coordinator says about an area. */
public record AreaCommand(String name, Set<Long> unitIds) implements Serializable {
    public AreaCommand {
        unitIds = Set.copyOf(unitIds);
    }
}
