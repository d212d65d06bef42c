package vn.camtay.session;

import java.io.Serializable;
import vn.camtay.shared.error.BothNames;
import vn.camtay.shared.text.Choice;

/** A post that a session is offered to. */
public record PostName(long id, String code, String nameVi, String nameEn) implements Choice, Serializable {
    @Override
    public BothNames names() {
        return new BothNames(nameVi, nameEn);
    }
}
