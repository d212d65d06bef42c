package vn.camtay.reminder;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import vn.camtay.enrolment.RequestRow;

/**
 * The one mail of a day to a head about requests for seats.
 *
 * @param requests all that wait for the head's answer, those whose sign-up closes first first
 * @param fresh    those the head was not told of before
 * @param late     those unanswered for so long that the head is reminded
 */
public record DueDigest(
        long officialId, LocalDate day, List<RequestRow> requests, List<RequestRow> fresh, List<RequestRow> late)
        implements Serializable {
    public DueDigest {
        requests = List.copyOf(requests);
        fresh = List.copyOf(fresh);
        late = List.copyOf(late);
    }
}
