package vn.camtay.certificate;

import java.io.Serializable;
import vn.camtay.shared.error.DomainException;

/** A certificate cannot be issued, printed or revoked as asked. */
class CertificateRefusedException extends DomainException {
    private static final long serialVersionUID = 1L;

    CertificateRefusedException(String key, Serializable... arguments) {
        super(Kind.REFUSED, key, arguments);
    }
}
