package vn.camtay.enrolment;

import java.util.EnumSet;
import java.util.Set;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.identity.Role;

/**
 * What must hold before somebody enrols or withdraws: the session's own conditions for a seat and those of enrolment. Each has
 * its sentence, and says who may set it aside with a written reason.
 */
public enum EnrolmentCondition {
    ALREADY_ENROLLED("enrolment.refused.alreadyEnrolled"),
    PERSON_LEFT("enrolment.refused.personLeft"),
    SESSION_CANCELLED("enrolment.refused.sessionCancelled"),
    NOT_OPEN("session.refused.notOpen"),
    BEGUN("session.refused.begun"),
    FULL("session.refused.full"),
    SIGN_UP_NOT_YET("session.refused.signUpNotYet", Role.TRAINER, Role.COORDINATOR),
    SIGN_UP_OVER("session.refused.signUpOver", Role.TRAINER, Role.COORDINATOR),
    CLASH("enrolment.refused.clash"),
    NOT_ENROLLED("enrolment.refused.notEnrolled"),
    SESSION_STARTED("enrolment.refused.sessionStarted"),
    PAST_CUT_OFF("enrolment.refused.pastCutOff", Role.TRAINER, Role.COORDINATOR);

    private final String key;
    private final Set<Role> mayBypass;

    EnrolmentCondition(String key, Role... mayBypass) {
        this.key = key;
        this.mayBypass = mayBypass.length == 0 ? Set.of() : EnumSet.of(mayBypass[0], mayBypass);
    }

    /** The condition that speaks by this reason; every reason of {@code SessionDetail#reasonsAgainstSeat} has one. */
    static EnrolmentCondition of(Reason reason) {
        for (EnrolmentCondition condition : values()) {
            if (condition.key.equals(reason.key())) {
                return condition;
            }
        }
        throw new IllegalArgumentException(reason.key());
    }

    String key() {
        return key;
    }

    /** Roles that may set the condition aside, in sessions that they organise. */
    Set<Role> mayBypass() {
        return mayBypass;
    }
}
