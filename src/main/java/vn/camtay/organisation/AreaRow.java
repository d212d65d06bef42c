package vn.camtay.organisation;

import java.io.Serializable;
import java.util.Set;

/** A saved area with its units; what is below them belongs to it too. */
public record AreaRow(long id, long version, String name, Set<Long> unitIds) implements Serializable {
    public AreaRow {
        unitIds = Set.copyOf(unitIds);
    }
}
