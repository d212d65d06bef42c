package vn.camtay.enrolment;

import java.io.Serializable;

/**
 * A coordinator moves somebody to another session of the same module.
 *
 * @param reason the person reads it
 */
public record MoveOfficialCommand(long officialId, long fromSessionId, long toSessionId, String reason)
        implements Serializable {}
