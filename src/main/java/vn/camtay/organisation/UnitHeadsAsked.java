package vn.camtay.organisation;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A feature must give something to whoever heads a unit; who heads which is known above it. Observers add whom they know, in the
 * transaction that asks.
 */
public final class UnitHeadsAsked {
    private final List<Long> unitIds;
    private final Map<Long, Set<Long>> heads = new HashMap<>();

    public UnitHeadsAsked(Collection<Long> unitIds) {
        this.unitIds = List.copyOf(unitIds);
    }

    public List<Long> unitIds() {
        return unitIds;
    }

    public void add(long unitId, long officialId) {
        heads.computeIfAbsent(unitId, key -> new HashSet<>()).add(officialId);
    }

    /** Officials who head the unit itself, not one above it. */
    public Set<Long> of(long unitId) {
        return Set.copyOf(heads.getOrDefault(unitId, Set.of()));
    }
}
