package vn.camtay.attendance;

import java.io.Serializable;
import java.time.Instant;

/**
 * An appeal that waits for a coordinator, with both facts.
 *
 * @param inAt  when the person checked in; null if not
 * @param outAt when the person checked out; null if not
 */
public record AppealRow(
        long appealId,
        long meetingId,
        int number,
        Instant startsAt,
        Instant endsAt,
        String sessionCode,
        String moduleNameVi,
        String moduleNameEn,
        long officialId,
        String fullName,
        String unitName,
        String unitNameEn,
        AttendanceStatus status,
        Instant moment,
        String reason,
        String recordedName,
        Instant recordedAt,
        Instant inAt,
        Instant outAt,
        String text,
        Instant appealedAt)
        implements Serializable {}
