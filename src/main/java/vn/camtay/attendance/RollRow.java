package vn.camtay.attendance;

import java.io.Serializable;
import java.time.Instant;

/**
 * One person on the roll of a meeting.
 *
 * @param upperName  unit above a division, null otherwise
 * @param searchKey  name without marks, for finding
 * @param status     UNRECORDED while nobody has said anything
 * @param moment     when they came or left; null otherwise
 * @param reason     why they are excused; null otherwise
 * @param minutes    whole minutes at the meeting
 * @param recordedAt null while unrecorded
 */
public record RollRow(
        long officialId,
        String fullName,
        String unitName,
        String upperName,
        String searchKey,
        AttendanceStatus status,
        Instant moment,
        String reason,
        boolean justified,
        int minutes,
        Instant recordedAt)
        implements Serializable {
    /** As the database gives it: without a mark every column of it is null. */
    public RollRow(
            Long officialId,
            String fullName,
            String unitName,
            String upperName,
            String searchKey,
            AttendanceStatus status,
            Instant moment,
            String reason,
            Boolean justified,
            Integer minutes,
            Instant recordedAt) {
        this(
                officialId.longValue(),
                fullName,
                unitName,
                upperName,
                searchKey,
                status == null ? AttendanceStatus.UNRECORDED : status,
                moment,
                reason,
                justified != null && justified,
                minutes == null ? 0 : minutes,
                recordedAt);
    }

    /** Division and unit in one line. */
    public String unit() {
        return upperName == null ? unitName : unitName + ", " + upperName;
    }
}
