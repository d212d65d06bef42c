package vn.camtay.enrolment;

import java.io.Serializable;
import vn.camtay.shared.error.DomainException;

/** Seats cannot be kept for a unit, or not given from those kept. */
class ReservationRefusedException extends DomainException {
    private static final long serialVersionUID = 1L;

    ReservationRefusedException(String key, Serializable... arguments) {
        super(Kind.REFUSED, key, arguments);
    }
}
