package vn.camtay.organisation;

import java.util.List;
import vn.camtay.shared.error.DomainException;
import vn.camtay.shared.error.Reason;

/** An area cannot be saved as asked. */
class AreaRefusedException extends DomainException {
    private static final long serialVersionUID = 1L;

    AreaRefusedException(List<Reason> reasons) {
        super(Kind.INVALID, reasons);
    }
}
