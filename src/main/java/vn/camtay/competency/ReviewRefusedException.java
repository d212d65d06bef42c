package vn.camtay.competency;

import java.io.Serializable;
import vn.camtay.shared.error.DomainException;

/** A level cannot be decided about, or evidence cannot be given. */
class ReviewRefusedException extends DomainException {
    private static final long serialVersionUID = 1L;

    ReviewRefusedException(String key, Serializable... arguments) {
        super(Kind.REFUSED, key, arguments);
    }
}
