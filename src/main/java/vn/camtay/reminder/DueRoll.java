package vn.camtay.reminder;

import java.io.Serializable;
import java.time.Instant;

/**
 * A session whose roll is not complete although it is time.
 *
 * @param until end of the last of its meetings that it is time for
 */
public record DueRoll(RollRule rule, long sessionId, Instant until) implements Serializable {}
