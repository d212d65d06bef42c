package vn.camtay.attendance;

import java.io.Serializable;
import java.util.List;
import vn.camtay.shared.error.DomainException;
import vn.camtay.shared.error.Reason;

/** A mark cannot be made, or a session cannot be locked, with every reason. */
class AttendanceRefusedException extends DomainException {
    private static final long serialVersionUID = 1L;

    AttendanceRefusedException(List<Reason> reasons) {
        super(Kind.REFUSED, reasons);
    }

    AttendanceRefusedException(String key, Serializable... arguments) {
        super(Kind.REFUSED, key, arguments);
    }
}
