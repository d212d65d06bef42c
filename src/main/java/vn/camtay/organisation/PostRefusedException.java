package vn.camtay.organisation;

import java.util.List;
import vn.camtay.shared.error.DomainException;
import vn.camtay.shared.error.Reason;

/** A post cannot be added, renamed, retired or brought back as asked. */
class PostRefusedException extends DomainException {
    private static final long serialVersionUID = 1L;

    PostRefusedException(List<Reason> reasons) {
        super(Kind.INVALID, reasons);
    }
}
