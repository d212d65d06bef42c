package vn.camtay.signoff;

import java.io.Serializable;
import java.util.List;
import vn.camtay.shared.error.DomainException;
import vn.camtay.shared.error.Reason;

/** A row cannot be added to a card, with every reason. */
class SignOffRefusedException extends DomainException {
    private static final long serialVersionUID = 1L;

    SignOffRefusedException(List<Reason> reasons) {
        super(Kind.REFUSED, reasons);
    }

    SignOffRefusedException(String key, Serializable... arguments) {
        super(Kind.REFUSED, key, arguments);
    }
}
