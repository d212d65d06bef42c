package vn.camtay.account;

import vn.camtay.shared.error.DomainException;

/** A one-time link or code that never was, was used or is too old: the three are not told apart. */
class LinkRefusedException extends DomainException {
    private static final long serialVersionUID = 1L;

    LinkRefusedException() {
        super(Kind.REFUSED, "account.refused.link");
    }
}
