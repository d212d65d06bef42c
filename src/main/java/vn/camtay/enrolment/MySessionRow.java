package vn.camtay.enrolment;

import java.io.Serializable;
import java.time.Instant;

/**
 * A session in which a person has or had a place.
 *
 * @param venueName venue of the first meeting
 * @param meetings  number of meetings
 * @param place     place in the waitlist, 1 for who is next; 0 when not waiting
 */
public record MySessionRow(
        long sessionId,
        String code,
        String moduleCode,
        String moduleNameVi,
        String moduleNameEn,
        Instant startsAt,
        Instant endsAt,
        String venueName,
        long meetings,
        EnrolmentStatus status,
        long place)
        implements Serializable {
    /** Whether the person still has or wants a place and the last meeting is not over. */
    public boolean isAhead(Instant now) {
        return status.isPending() && now.isBefore(endsAt);
    }
}
