package vn.camtay.attendance;

import java.io.Serializable;
import java.time.Instant;

/**
 * A correction as the history shows it.
 *
 * @param changedBy name of who corrected it; null when the account belongs to no official
 */
public record ChangeRow(
        String fullName,
        AttendanceStatus oldStatus,
        Instant oldMoment,
        String oldReason,
        String changedBy,
        Instant changedAt,
        String why)
        implements Serializable {}
