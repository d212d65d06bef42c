package vn.camtay.organisation;

import java.io.Serializable;
import vn.camtay.shared.error.BothNames;
import vn.camtay.shared.text.Choice;

/**
 * A post as lists show it.
 *
 * @param retired whether it is no longer given to anybody
 */
public record PostRow(long id, String code, String nameVi, String nameEn, String postGroup, boolean retired)
        implements Choice, Serializable {
    @Override
    public BothNames names() {
        return new BothNames(nameVi, nameEn);
    }
}
