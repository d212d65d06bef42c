package vn.camtay.enrolment;

import java.util.List;
import vn.camtay.shared.error.DomainException;
import vn.camtay.shared.error.Reason;

/** Somebody may not enrol, or not withdraw, with every reason that stands against it. */
class EnrolmentRefusedException extends DomainException {
    private static final long serialVersionUID = 1L;

    EnrolmentRefusedException(List<Reason> reasons) {
        super(Kind.REFUSED, reasons);
    }

    EnrolmentRefusedException(Reason reason) {
        this(List.of(reason));
    }

    static EnrolmentRefusedException of(List<FailedCondition> failed) {
        return new EnrolmentRefusedException(
                failed.stream().map(FailedCondition::reason).toList());
    }
}
