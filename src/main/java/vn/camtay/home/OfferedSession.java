package vn.camtay.home;

import java.io.Serializable;
import java.time.Instant;

/** A session that can still be joined, of a module that somebody's post asks for. */
public record OfferedSession(
        long sessionId,
        long moduleId,
        String moduleNameVi,
        String moduleNameEn,
        Instant startsAt,
        Instant signUpClosesAt,
        String venueName)
        implements Serializable {}
