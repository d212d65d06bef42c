package vn.camtay.session;

import java.io.Serializable;
import vn.camtay.shared.error.BothNames;
import vn.camtay.shared.text.Choice;

/** A department that organises a session. */
public record UnitName(long id, String name, String nameEn) implements Choice, Serializable {
    @Override
    public BothNames names() {
        return new BothNames(name, nameEn);
    }
}
