package vn.camtay.attendance;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * What is on record about the reader at one meeting: the trainer's mark, their own check-in, and their appeal.
 *
 * @param status      UNRECORDED while nobody has said anything
 * @param note        how the dispute about the mark was settled; null if it was not
 * @param appealText  null without an appeal
 * @param accepted    null while the appeal is open, and without one
 */
public record MyMeetingRow(
        long meetingId,
        int number,
        Instant startsAt,
        Instant endsAt,
        String sessionCode,
        long moduleId,
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
        String answer)
        implements Serializable {
    /** Without a mark every column of it is null. */
    public MyMeetingRow {
        status = status == null ? AttendanceStatus.UNRECORDED : status;
        justified = justified != null && justified;
        minutes = minutes == null ? 0 : minutes;
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
