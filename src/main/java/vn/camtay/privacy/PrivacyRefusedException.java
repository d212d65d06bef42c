package vn.camtay.privacy;

import java.io.Serializable;
import vn.camtay.shared.error.DomainException;

/** A request about personal data cannot be made, taken or answered as asked. */
class PrivacyRefusedException extends DomainException {
    private static final long serialVersionUID = 1L;

    PrivacyRefusedException(String key, Serializable... arguments) {
        super(Kind.REFUSED, key, arguments);
    }
}
