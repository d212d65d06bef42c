package vn.camtay.attendance;

import java.util.Collection;
import vn.camtay.enrolment.EnrolmentStatus;

/** What the marks of all meetings of a session make of one person's enrolment. */
final class Outcome {
    private Outcome() {}

    /**
     * @param minutes  minutes of the person at one meeting
     * @param excused  absent with a reason that justifies it
     * @param possible minutes of that meeting
     */
    record Share(int minutes, boolean excused, int possible) {}

    /**
     * Attended with the required share of the minutes or more, partly with fewer; meetings from which the person was justly excused
     * are not counted. Whoever was never there is excused when every meeting is justified, and a no-show otherwise.
     *
     * @param requiredPercent share of the counted minutes from which on a person has attended it, 1 to 100
     */
    static EnrolmentStatus of(Collection<Share> meetings, int requiredPercent) {
        int minutes = meetings.stream().mapToInt(Share::minutes).sum();
        int possible = meetings.stream()
                .filter(meeting -> !meeting.excused())
                .mapToInt(Share::possible)
                .sum();
        if (minutes > 0) {
            return minutes * 100L >= (long) possible * requiredPercent
                    ? EnrolmentStatus.ATTENDED
                    : EnrolmentStatus.PARTLY_ATTENDED;
        }
        return !meetings.isEmpty() && meetings.stream().allMatch(Share::excused)
                ? EnrolmentStatus.EXCUSED
                : EnrolmentStatus.NO_SHOW;
    }
}
