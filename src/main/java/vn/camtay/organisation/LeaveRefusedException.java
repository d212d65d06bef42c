package vn.camtay.organisation;

import java.util.List;
import vn.camtay.shared.error.DomainException;
import vn.camtay.shared.error.Reason;

/** Leave cannot be entered or taken back like this. */
class LeaveRefusedException extends DomainException {
    private static final long serialVersionUID = 1L;

    LeaveRefusedException(List<Reason> reasons) {
        super(Kind.REFUSED, reasons);
    }
}
