package vn.camtay.quiz;

import java.io.Serializable;
import vn.camtay.shared.error.DomainException;

/** A question of the bank cannot be reviewed, retired or written anew. */
class QuestionRefusedException extends DomainException {
    private static final long serialVersionUID = 1L;

    QuestionRefusedException(String key, Serializable... arguments) {
        super(Kind.REFUSED, key, arguments);
    }
}
