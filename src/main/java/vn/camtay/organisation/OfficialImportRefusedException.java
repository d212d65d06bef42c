package vn.camtay.organisation;

import java.util.List;
import vn.camtay.shared.error.DomainException;
import vn.camtay.shared.error.Reason;

/** A file of officials cannot be accepted. */
class OfficialImportRefusedException extends DomainException {
    private static final long serialVersionUID = 1L;

    OfficialImportRefusedException(Reason reason) {
        super(Kind.REFUSED, List.of(reason));
    }
}
