package vn.camtay.enrolment;

import java.io.Serializable;

/**
 * An organiser gives somebody a place.
 *
 * @param reason needed to enrol outside the sign-up window; null or blank for none
 */
public record EnrolOfficialCommand(long sessionId, long officialId, String reason) implements Serializable {}
