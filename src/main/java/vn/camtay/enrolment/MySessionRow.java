package vn.camtay.enrolment;

import java.io.Serializable;
import java.time.Instant;

/**
 * A session in which a person has or had a place.
 *
 * @param venueName venue of the first meeting
 * @param meetings  number of meetings
 */
public record MySessionRow(
        long sessionId,
        String code,
        String moduleCode,
        String moduleNameVi,
        String moduleNameEn,
        Instant startsAt,
        Instant endsAt,
        String venueName,
        long meetings,
        EnrolmentStatus status)
        implements Serializable {}
