package vn.camtay.staffing;

import java.util.List;
import vn.camtay.shared.error.DomainException;
import vn.camtay.shared.error.Reason;

/** A change of somebody's work cannot be planned or called off as asked. */
class StaffingRefusedException extends DomainException {
    private static final long serialVersionUID = 1L;

    StaffingRefusedException(List<Reason> reasons) {
        super(Kind.REFUSED, reasons);
    }

    StaffingRefusedException(String key) {
        super(Kind.REFUSED, key);
    }
}
