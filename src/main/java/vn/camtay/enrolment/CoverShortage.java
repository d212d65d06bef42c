package vn.camtay.enrolment;

import java.io.Serializable;
import java.time.format.DateTimeFormatter;
import vn.camtay.organisation.HalfDay;
import vn.camtay.shared.error.BothNames;
import vn.camtay.shared.error.Reason;

/**
 * A counter that could not be given its minimum on a half-day.
 *
 * @param unitId the ward or department
 * @param given  people that it could be given, fewer than the minimum
 */
record CoverShortage(
        long unitId, BothNames unitName, HalfDay halfDay, long counterId, String counterName, int minimum, int given)
        implements Serializable {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** The sentence for whoever asked. */
    Reason reason() {
        return Reason.of(
                "enrolment.refused.cover",
                halfDay.half().ordinal(),
                DAY.format(halfDay.day()),
                counterName,
                unitName,
                given,
                minimum);
    }
}
