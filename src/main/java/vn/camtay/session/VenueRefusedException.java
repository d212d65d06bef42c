package vn.camtay.session;

import java.util.List;
import vn.camtay.shared.error.DomainException;
import vn.camtay.shared.error.Reason;

/** A venue cannot be kept as it was typed. */
class VenueRefusedException extends DomainException {
    private static final long serialVersionUID = 1L;

    VenueRefusedException(List<Reason> reasons) {
        super(Kind.INVALID, reasons);
    }
}
