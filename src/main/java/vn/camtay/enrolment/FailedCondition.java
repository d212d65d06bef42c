package vn.camtay.enrolment;

import java.io.Serializable;
import vn.camtay.shared.error.Reason;

/** A condition that does not hold, with the sentence for the person. */
record FailedCondition(EnrolmentCondition condition, Reason reason) {
    static FailedCondition of(EnrolmentCondition condition, Serializable... arguments) {
        return new FailedCondition(condition, Reason.of(condition.key(), arguments));
    }
}
