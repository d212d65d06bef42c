package vn.camtay.mail;

import java.util.List;
import vn.camtay.shared.error.DomainException;
import vn.camtay.shared.error.Reason;

/** The mail does not stand where this may be done with it; somebody else, or the dispatcher, was faster. */
class MailMoveRefusedException extends DomainException {
    private static final long serialVersionUID = 1L;

    private final MailStatus from;
    private final MailStatus to;

    MailMoveRefusedException(MailStatus from, MailStatus to) {
        super(Kind.REFUSED, List.of(Reason.of("mail.refused.moved")));
        this.from = from;
        this.to = to;
    }

    @Override
    public String getMessage() {
        return "a mail that is " + from + " cannot become " + to;
    }
}
