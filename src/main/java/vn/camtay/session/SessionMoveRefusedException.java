package vn.camtay.session;

import java.io.Serializable;
import vn.camtay.shared.error.DomainException;

/** A session cannot be cancelled, completed or locked now. */
class SessionMoveRefusedException extends DomainException {
    private static final long serialVersionUID = 1L;

    SessionMoveRefusedException(String key, Serializable... arguments) {
        super(Kind.REFUSED, key, arguments);
    }
}
