package vn.camtay.enrolment;

import java.io.Serializable;

/** A request or a wait whose time is over. */
public record Expiring(long sessionId, long officialId) implements Serializable {}
