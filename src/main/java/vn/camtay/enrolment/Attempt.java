package vn.camtay.enrolment;

import java.time.Instant;
import java.util.List;
import vn.camtay.catalogue.ModuleRow;
import vn.camtay.shared.error.Reason;

/**
 * What is known, under the locks, when somebody wants a place.
 *
 * @param status    where the person's enrolment stands, null when there is none
 * @param missing   modules that this one asks for and the person has not completed
 * @param shortages counters that would fall below their minimum without the person
 */
record Attempt(
        Target target,
        EnrolmentStatus status,
        Person person,
        List<ModuleRow> missing,
        List<Reason> shortages,
        Instant now) {
    Attempt {
        missing = List.copyOf(missing);
        shortages = List.copyOf(shortages);
    }
}
