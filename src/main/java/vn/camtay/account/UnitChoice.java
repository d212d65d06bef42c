package vn.camtay.account;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.camtay.organisation.UnitKind;
import vn.camtay.organisation.UnitRow;

/** A unit to choose from a list; a division is named with its ward or commune, since each has the same four. */
public record UnitChoice(long id, String name, String nameEn) implements Serializable {
    static final String BETWEEN = " · ";

    /** In the order given. */
    static List<UnitChoice> of(List<UnitRow> units) {
        Map<Long, UnitRow> byId = units.stream().collect(Collectors.toMap(UnitRow::id, Function.identity()));
        return units.stream()
                .map(unit -> of(unit, unit.parentId() == null ? null : byId.get(unit.parentId())))
                .toList();
    }

    private static UnitChoice of(UnitRow unit, UnitRow parent) {
        return unit.kind() == UnitKind.DIVISION && parent != null
                ? new UnitChoice(
                        unit.id(), parent.name() + BETWEEN + unit.name(), english(parent) + BETWEEN + english(unit))
                : new UnitChoice(unit.id(), unit.name(), unit.nameEn());
    }

    private static String english(UnitRow unit) {
        return unit.nameEn() == null ? unit.name() : unit.nameEn();
    }
}
