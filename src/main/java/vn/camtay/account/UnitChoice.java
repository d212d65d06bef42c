package vn.camtay.account;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.camtay.organisation.UnitKind;
import vn.camtay.organisation.UnitRow;

/** A unit to choose from a list; a division is named with its ward or commune, since each has the same four. */
public record UnitChoice(long id, String name) implements Serializable {
    static final String BETWEEN = " · ";

    /** In the order given. */
    static List<UnitChoice> of(List<UnitRow> units) {
        Map<Long, UnitRow> byId = units.stream().collect(Collectors.toMap(UnitRow::id, Function.identity()));
        return units.stream()
                .map(unit -> new UnitChoice(unit.id(), label(unit, byId)))
                .toList();
    }

    private static String label(UnitRow unit, Map<Long, UnitRow> byId) {
        UnitRow parent = unit.parentId() == null ? null : byId.get(unit.parentId());
        return unit.kind() == UnitKind.DIVISION && parent != null ? parent.name() + BETWEEN + unit.name() : unit.name();
    }
}
