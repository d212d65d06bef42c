package vn.camtay.attendance;

import java.io.Serializable;
import java.time.Instant;

/**
 * One meeting in a person's own record.
 *
 * @param number  of the meeting in its session, from 1
 * @param minutes whole minutes the person was there
 * @param status  UNRECORDED while nobody has said anything
 */
public record MyAttendanceRow(
        long moduleId,
        String moduleCode,
        String moduleNameVi,
        String moduleNameEn,
        long sessionId,
        String sessionCode,
        int number,
        Instant startsAt,
        Instant endsAt,
        int minutes,
        AttendanceStatus status)
        implements Serializable {
    /** As the database gives it: without a mark its columns are null. */
    public MyAttendanceRow(
            long moduleId,
            String moduleCode,
            String moduleNameVi,
            String moduleNameEn,
            long sessionId,
            String sessionCode,
            int number,
            Instant startsAt,
            Instant endsAt,
            Integer minutes,
            AttendanceStatus status) {
        this(
                moduleId,
                moduleCode,
                moduleNameVi,
                moduleNameEn,
                sessionId,
                sessionCode,
                number,
                startsAt,
                endsAt,
                minutes == null ? 0 : minutes.intValue(),
                status == null ? AttendanceStatus.UNRECORDED : status);
    }
}
