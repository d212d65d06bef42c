package vn.camtay.attendance;

import java.util.Collection;
import vn.camtay.enrolment.EnrolmentStatus;

/** What the marks of all meetings of a session make of one person's enrolment. */
final class Outcome {
    /** Share of the session's minutes, in percent, from which on a person has attended it. */
    static final int REQUIRED_PERCENT = 80;

    private Outcome() {}

    /**
     * @param minutes  minutes of the person at one meeting
     * @param excused  absent with a reason that justifies it
     * @param possible minutes of that meeting
     */
    record Share(int minutes, boolean excused, int possible) {}

    /**
     * Attended with 80 percent of the minutes or more, partly with fewer; whoever was never there is excused when every
     * meeting is justified, and a no-show otherwise.
     */
    static EnrolmentStatus of(Collection<Share> meetings) {
        int minutes = meetings.stream().mapToInt(Share::minutes).sum();
        int possible = meetings.stream().mapToInt(Share::possible).sum();
        if (minutes > 0) {
            return minutes * 100L >= (long) possible * REQUIRED_PERCENT
                    ? EnrolmentStatus.ATTENDED
                    : EnrolmentStatus.PARTLY_ATTENDED;
        }
        return !meetings.isEmpty() && meetings.stream().allMatch(Share::excused)
                ? EnrolmentStatus.EXCUSED
                : EnrolmentStatus.NO_SHOW;
    }
}
