package vn.camtay.attendance;

import java.io.Serializable;
import java.util.List;
import vn.camtay.shared.error.DomainException;
import vn.camtay.shared.error.Reason;

/** Somebody cannot check in, with every reason. */
class CheckInRefusedException extends DomainException {
    private static final long serialVersionUID = 1L;

    CheckInRefusedException(List<Reason> reasons) {
        super(Kind.REFUSED, reasons);
    }

    CheckInRefusedException(String key, Serializable... arguments) {
        super(Kind.REFUSED, key, arguments);
    }
}
