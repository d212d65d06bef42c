package vn.camtay.attendance;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * What is on record about the reader at one meeting: the trainer's mark, their own check-in, and their appeal.
 *
 * @param status      UNRECORDED while nobody has said anything
 * @param note        how the dispute about the mark was settled; null if it was not
 * @param appealUntil last moment for an appeal, exclusive; null when there is no mark
 * @param appealText  null without an appeal
 * @param accepted    null while the appeal is open, and without one
 * @param mayAppeal   whether an appeal can be made now
 */
public record MyMeetingRow(
        long meetingId,
        int number,
        Instant startsAt,
        Instant endsAt,
        String sessionCode,
        String moduleNameVi,
        String moduleNameEn,
        AttendanceStatus status,
        Instant moment,
        Instant leftAt,
        String reason,
        boolean justified,
        int minutes,
        Instant inAt,
        Instant outAt,
        String note,
        Instant recordedAt,
        String appealText,
        Boolean accepted,
        String answer,
        Instant appealUntil,
        boolean mayAppeal)
        implements Serializable {
    /** As the database gives it. */
    public MyMeetingRow(
            Long meetingId,
            Integer number,
            Instant startsAt,
            Instant endsAt,
            String sessionCode,
            String moduleNameVi,
            String moduleNameEn,
            AttendanceStatus status,
            Instant moment,
            Instant leftAt,
            String reason,
            Boolean justified,
            Integer minutes,
            Instant inAt,
            Instant outAt,
            String note,
            Instant recordedAt,
            String appealText,
            Boolean accepted,
            String answer) {
        this(
                meetingId,
                number,
                startsAt,
                endsAt,
                sessionCode,
                moduleNameVi,
                moduleNameEn,
                status == null ? AttendanceStatus.UNRECORDED : status,
                moment,
                leftAt,
                reason,
                justified != null && justified,
                minutes == null ? 0 : minutes,
                inAt,
                outAt,
                note,
                recordedAt,
                appealText,
                accepted,
                answer,
                null,
                false);
    }

    MyMeetingRow until(Instant until, Instant now) {
        return new MyMeetingRow(
                meetingId,
                number,
                startsAt,
                endsAt,
                sessionCode,
                moduleNameVi,
                moduleNameEn,
                status,
                moment,
                leftAt,
                reason,
                justified,
                minutes,
                inAt,
                outAt,
                note,
                recordedAt,
                appealText,
                accepted,
                answer,
                until,
                appealText == null && now.isBefore(until));
    }

    public boolean isMarked() {
        return status != AttendanceStatus.UNRECORDED;
    }

    public boolean isAppealOpen() {
        return appealText != null && accepted == null;
    }

    public Agreement agreement() {
        return Agreement.of(status, inAt != null || outAt != null, note != null);
    }

    /** Minutes of the whole meeting. */
    public long possible() {
        return Duration.between(startsAt, endsAt).toMinutes();
    }
}
