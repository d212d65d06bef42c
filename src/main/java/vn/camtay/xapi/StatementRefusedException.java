package vn.camtay.xapi;

import vn.camtay.shared.error.DomainException;

/** The statement does not stand where this may be done with it. */
class StatementRefusedException extends DomainException {
    private static final long serialVersionUID = 1L;

    StatementRefusedException() {
        super(Kind.REFUSED, "xapi.refused.moved");
    }
}
