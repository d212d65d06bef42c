package vn.camtay.catalogue;

import java.util.List;
import vn.camtay.shared.error.DomainException;
import vn.camtay.shared.error.Reason;

/** A version of a post's profile cannot be taken or taken back, with every reason. */
class ProfileRefusedException extends DomainException {
    private static final long serialVersionUID = 1L;

    ProfileRefusedException(List<Reason> reasons) {
        super(Kind.REFUSED, reasons);
    }
}
