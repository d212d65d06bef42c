package vn.camtay.organisation;

import java.util.List;
import vn.camtay.shared.error.DomainException;
import vn.camtay.shared.error.Reason;

/** An official cannot be registered or changed as asked. */
class OfficialRefusedException extends DomainException {
    private static final long serialVersionUID = 1L;

    OfficialRefusedException(List<Reason> reasons) {
        super(Kind.INVALID, reasons);
    }
}
