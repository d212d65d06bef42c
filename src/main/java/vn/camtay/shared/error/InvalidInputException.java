package vn.camtay.shared.error;

import java.io.Serializable;
import java.util.List;

/** What was typed or sent cannot be taken as it is; each reason says what is wrong and what is allowed. */
public class InvalidInputException extends DomainException {
    private static final long serialVersionUID = 1L;

    public InvalidInputException(String key, Serializable... arguments) {
        super(Kind.INVALID, key, arguments);
    }

    public InvalidInputException(List<Reason> reasons) {
        super(Kind.INVALID, reasons);
    }
}
