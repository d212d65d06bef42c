package vn.camtay.organisation;

import java.io.Serializable;
import vn.camtay.shared.error.BothNames;
import vn.camtay.shared.text.Choice;

/**
 * A unit as lists show it.
 *
 * @param code     five digits for a commune-level unit, a short code for a department, {@code 10525-VP} for a division
 * @param parentId null for the city
 */
public record UnitRow(long id, String code, UnitKind kind, String name, String nameEn, Long parentId)
        implements Choice, Serializable {
    @Override
    public BothNames names() {
        return new BothNames(name, nameEn);
    }
}
