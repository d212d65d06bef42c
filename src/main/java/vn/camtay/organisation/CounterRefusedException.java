package vn.camtay.organisation;

import java.util.List;
import vn.camtay.shared.error.DomainException;
import vn.camtay.shared.error.Reason;

/** A counter that cannot be set up like this. */
class CounterRefusedException extends DomainException {
    private static final long serialVersionUID = 1L;

    CounterRefusedException(List<Reason> reasons) {
        super(Kind.REFUSED, reasons);
    }
}
