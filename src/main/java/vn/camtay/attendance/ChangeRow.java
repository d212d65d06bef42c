package vn.camtay.attendance;

import java.io.Serializable;
import java.time.Instant;

/**
 * A correction as the history shows it.
 *
 * @param accountId who corrected it
 */
public record ChangeRow(
        String fullName,
        AttendanceStatus oldStatus,
        Instant oldMoment,
        String oldReason,
        long accountId,
        Instant changedAt,
        String why)
        implements Serializable {}
