package vn.camtay.session;

import java.io.Serializable;
import java.time.Instant;

/**
 * A time at which a meeting cannot be held, because somebody or something it needs is taken.
 *
 * @param holderName  who or what is taken
 * @param sessionCode by which session
 * @param number      of that session's meeting
 */
public record BusyRow(String holderName, String sessionCode, int number, Instant startsAt, Instant endsAt)
        implements Serializable {}
