package vn.camtay.enrolment;

import java.io.Serializable;
import java.time.Instant;

/**
 * Somebody in a class without whose absence a counter would have its minimum, or be nearer to it.
 *
 * @param startsAt start of the day
 * @param given    people that the counter could be given
 */
public record Uncovered(
        long sessionId,
        String sessionCode,
        String fullName,
        Instant startsAt,
        String unitName,
        String counterName,
        int given,
        int minimum)
        implements Serializable {}
