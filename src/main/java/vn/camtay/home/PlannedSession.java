package vn.camtay.home;

import java.io.Serializable;
import java.time.Instant;

/** A session that waits for somebody: a draft to open, one without trainer, one with too few people, one to lock. */
public record PlannedSession(
        long sessionId,
        String sessionCode,
        String moduleNameVi,
        String moduleNameEn,
        Instant startsAt,
        Instant signUpClosesAt,
        int taken,
        int minimum)
        implements Serializable {}
