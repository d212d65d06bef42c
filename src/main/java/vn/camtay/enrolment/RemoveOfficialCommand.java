package vn.camtay.enrolment;

import java.io.Serializable;

/** An organiser takes somebody out of a session; the person reads the reason. */
public record RemoveOfficialCommand(long sessionId, long officialId, String reason) implements Serializable {}
