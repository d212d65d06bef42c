package vn.camtay.quiz;

import java.io.Serializable;
import java.util.List;
import vn.camtay.shared.error.DomainException;
import vn.camtay.shared.error.Reason;

/** A quiz cannot be opened, taken or marked, with every reason. */
class QuizRefusedException extends DomainException {
    private static final long serialVersionUID = 1L;

    QuizRefusedException(List<Reason> reasons) {
        super(Kind.REFUSED, reasons);
    }

    QuizRefusedException(String key, Serializable... arguments) {
        super(Kind.REFUSED, key, arguments);
    }
}
