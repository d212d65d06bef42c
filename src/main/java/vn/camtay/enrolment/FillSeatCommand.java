package vn.camtay.enrolment;

import java.io.Serializable;

/**
 * A head gives a seat kept for the unit to somebody.
 *
 * @param reason needed to send somebody although a counter is short; null or blank for none
 */
public record FillSeatCommand(long sessionId, long unitId, long officialId, String reason) implements Serializable {}
