package vn.camtay.organisation;

import java.util.List;
import vn.camtay.shared.error.DomainException;
import vn.camtay.shared.error.Reason;

/** A head's task cannot be given like this. */
class DeputyRefusedException extends DomainException {
    private static final long serialVersionUID = 1L;

    DeputyRefusedException(List<Reason> reasons) {
        super(Kind.REFUSED, reasons);
    }
}
