package vn.camtay.home;

import java.io.Serializable;
import java.time.Instant;

/** A past meeting with people of whom nobody has said whether they were there. */
public record OpenRoll(
        long meetingId,
        long sessionId,
        String sessionCode,
        String moduleNameVi,
        String moduleNameEn,
        Instant startsAt,
        long unrecorded)
        implements Serializable {}
