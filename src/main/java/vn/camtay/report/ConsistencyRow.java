package vn.camtay.report;

import java.io.Serializable;
import java.time.Instant;

/**
 * One row, or pair of rows, of which a check is not true.
 *
 * @param sessionId id of the session
 * @param session   its code
 * @param official  the person, null when it is about the session as a whole
 * @param at        when the meeting starts, null when it is about no meeting
 * @param found     what the row says
 * @param expected  what it should say; null when the row should not be there
 */
public record ConsistencyRow(long sessionId, String session, String official, Instant at, String found, String expected)
        implements Serializable {}
