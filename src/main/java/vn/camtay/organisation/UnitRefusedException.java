package vn.camtay.organisation;

import java.util.List;
import vn.camtay.shared.error.DomainException;
import vn.camtay.shared.error.Reason;

/** A unit cannot be opened or changed as asked. */
class UnitRefusedException extends DomainException {
    private static final long serialVersionUID = 1L;

    UnitRefusedException(List<Reason> reasons) {
        super(Kind.INVALID, reasons);
    }
}
