package vn.camtay.enrolment;

import java.io.Serializable;

/**
 * An organiser gives somebody a place.
 *
 * @param reason needed where a condition is set aside; null or blank for none
 */
public record EnrolOfficialCommand(long sessionId, long officialId, String reason) implements Serializable {}
