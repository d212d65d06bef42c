package vn.camtay.session;

import java.util.List;
import vn.camtay.shared.error.DomainException;
import vn.camtay.shared.error.Reason;

/** No seat can be given now: the session is full, not open, or sign-up is closed. */
class SeatRefusedException extends DomainException {
    private static final long serialVersionUID = 1L;

    SeatRefusedException(List<Reason> reasons) {
        super(Kind.REFUSED, reasons);
    }
}
