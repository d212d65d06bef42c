package vn.camtay.session;

import java.util.List;
import vn.camtay.shared.error.DomainException;
import vn.camtay.shared.error.Reason;

/** A session cannot be planned, opened or changed like this: faults of the plan (INVALID), or clashes (REFUSED). */
class PlanRefusedException extends DomainException {
    private static final long serialVersionUID = 1L;

    PlanRefusedException(Kind kind, List<Reason> reasons) {
        super(kind, reasons);
    }
}
