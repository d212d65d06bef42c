package vn.camtay.catalogue;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.error.Reason;

/**
 * How long a level counts, and when its renewal begins.
 *
 * @param months      after the day of its newest evidence, 1 to {@value #MOST_MONTHS}; null for good
 * @param renewalDays before its last day, 1 to {@value #MOST_DAYS}; null for what the office has set for all
 */
public record Validity(Integer months, Integer renewalDays) implements Serializable {
    static final int MOST_MONTHS = 120;
    static final int MOST_DAYS = 365;

    /** @throws InvalidInputException naming everything that cannot be */
    public Validity {
        List<Reason> reasons = new ArrayList<>();
        if (months != null && (months < 1 || months > MOST_MONTHS)) {
            reasons.add(Reason.of("catalogue.refused.validityMonths", MOST_MONTHS));
        }
        if (renewalDays != null && (renewalDays < 1 || renewalDays > MOST_DAYS)) {
            reasons.add(Reason.of("catalogue.refused.renewalDays", MOST_DAYS));
        }
        if (!reasons.isEmpty()) {
            throw new InvalidInputException(reasons);
        }
    }
}
