package vn.camtay.catalogue;

import java.util.List;
import vn.camtay.shared.error.DomainException;
import vn.camtay.shared.error.Reason;

/** The texts of a module cannot be taken as they are. */
class ModuleRefusedException extends DomainException {
    private static final long serialVersionUID = 1L;

    ModuleRefusedException(List<Reason> reasons) {
        super(Kind.INVALID, reasons);
    }
}
