package vn.camtay.account;

import java.io.Serializable;
import vn.camtay.shared.error.DomainException;

/** Nobody came in: says the same whether the account exists, is shut or the password is wrong. */
class SignInRefusedException extends DomainException {
    private static final long serialVersionUID = 1L;

    SignInRefusedException(String key, Serializable... arguments) {
        super(Kind.REFUSED, key, arguments);
    }
}
