package vn.camtay.home;

import java.io.Serializable;
import java.time.Instant;

/** A person of a head's units who is in class at that time. */
public record AwayPerson(
        long officialId,
        String fullName,
        String unitName,
        String unitNameEn,
        long sessionId,
        String moduleNameVi,
        String moduleNameEn,
        Instant startsAt,
        Instant endsAt)
        implements Serializable {}
