package vn.camtay.enrolment;

import java.util.EnumSet;
import java.util.Set;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.identity.Role;

/**
 * What must hold before somebody gets a place or gives it up: the session's own conditions for a seat and those of enrolment.
 * Each has its sentence, and says who may set it aside with a written reason: organisers in their sessions, heads for the
 * people of their units.
 */
public enum EnrolmentCondition {
    ALREADY_ENROLLED("enrolment.refused.alreadyEnrolled"),
    ALREADY_REQUESTED("enrolment.refused.alreadyRequested"),
    ALREADY_WAITING("enrolment.refused.alreadyWaiting"),
    PERSON_LEFT("enrolment.refused.personLeft"),
    NOT_YOUR_UNIT("enrolment.refused.notYourUnit"),
    SESSION_CANCELLED("enrolment.refused.sessionCancelled"),
    NOT_OPEN("session.refused.notOpen"),
    BEGUN("session.refused.begun"),
    FULL("session.refused.full"),
    FULL_RESERVED("session.refused.fullReserved"),
    ROLL_CLOSED("session.refused.rollClosed"),
    WALK_IN_EARLY("session.refused.walkInEarly"),
    SIGN_UP_NOT_YET("session.refused.signUpNotYet", Role.TRAINER, Role.COORDINATOR),
    SIGN_UP_OVER("session.refused.signUpOver", Role.TRAINER, Role.COORDINATOR),
    TOO_LATE_TO_PROMOTE("enrolment.refused.tooLateToPromote"),
    AUDIENCE_POST("enrolment.refused.audiencePost", Role.TRAINER, Role.COORDINATOR),
    AUDIENCE_UNIT("enrolment.refused.audienceUnit", Role.TRAINER, Role.COORDINATOR),
    PREREQUISITE("enrolment.refused.prerequisite", Role.TRAINER, Role.COORDINATOR),
    CLASH("enrolment.refused.clash", Role.COORDINATOR),
    TRAVEL("enrolment.refused.travel", Role.COORDINATOR),
    COVER("enrolment.refused.cover", Role.HEAD, Role.COORDINATOR),
    SEAT_FREE("enrolment.refused.seatFree"),
    NOT_REQUESTED("enrolment.refused.notRequested"),
    NOT_ENROLLED("enrolment.refused.notEnrolled"),
    SESSION_STARTED("enrolment.refused.sessionStarted"),
    PAST_CUT_OFF("enrolment.refused.pastCutOff", Role.TRAINER, Role.HEAD, Role.COORDINATOR);

    private final String key;
    private final Set<Role> mayBypass;

    EnrolmentCondition(String key, Role... mayBypass) {
        this.key = key;
        this.mayBypass = mayBypass.length == 0 ? Set.of() : EnumSet.of(mayBypass[0], mayBypass);
    }

    /** The condition that speaks by this reason; every reason that a session has against a seat has one. */
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

    /** Roles that may set the condition aside. */
    Set<Role> mayBypass() {
        return mayBypass;
    }

    /** Whether it says only that no seat is free. */
    boolean isFull() {
        return this == FULL || this == FULL_RESERVED;
    }
}
