package vn.camtay.account;

import java.io.Serializable;
import vn.camtay.shared.error.DomainException;

/** An administrator asked something of an account that its state does not allow. */
class AccountRefusedException extends DomainException {
    private static final long serialVersionUID = 1L;

    AccountRefusedException(String key, Serializable... arguments) {
        super(Kind.REFUSED, key, arguments);
    }

    static AccountRefusedException move(AccountStatus from, AccountStatus to) {
        return new AccountRefusedException("account.refused." + to + "From" + from);
    }
}
