package vn.camtay.enrolment;

import java.util.List;
import java.util.Set;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.identity.Role;

/**
 * What whoever acts may set aside: nothing without a written reason.
 *
 * @param reason null for none
 */
record Bypass(Set<Role> roles, String reason) {
    static final Bypass NONE = new Bypass(Set.of(), null);

    /** @throws InvalidInputException when the reason is longer than is kept */
    static Bypass of(Set<Role> roles, String text) {
        String reason = note(text);
        return reason == null ? NONE : new Bypass(Set.copyOf(roles), reason);
    }

    /**
     * A written reason as it is kept; null for none.
     *
     * @throws InvalidInputException when it is longer than is kept
     */
    static String note(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.strip().length() > Enrolment.NOTE_LENGTH) {
            throw new InvalidInputException("enrolment.refused.reasonTooLong", Enrolment.NOTE_LENGTH);
        }
        return text.strip();
    }

    /**
     * The conditions that are set aside.
     *
     * @throws EnrolmentRefusedException with every failing one, when any of them cannot be
     */
    List<FailedCondition> setAside(List<FailedCondition> failed) {
        boolean all = failed.stream().allMatch(condition -> condition.condition().mayBypass().stream()
                .anyMatch(roles::contains));
        if (!all) {
            throw EnrolmentRefusedException.of(failed);
        }
        return failed;
    }
}
