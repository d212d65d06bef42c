package vn.camtay.enrolment;

import java.util.List;
import vn.camtay.shared.error.DomainException;
import vn.camtay.shared.error.Reason;

/** Somebody may not enrol, or not withdraw, with every reason that stands against it. */
class EnrolmentRefusedException extends DomainException {
    private static final long serialVersionUID = 1L;

    EnrolmentRefusedException(List<FailedCondition> failed) {
        super(Kind.REFUSED, failed.stream().map(FailedCondition::reason).toList());
    }

    EnrolmentRefusedException(Reason reason) {
        super(Kind.REFUSED, List.of(reason));
    }
}
