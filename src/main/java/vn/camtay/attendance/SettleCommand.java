package vn.camtay.attendance;

import java.io.Serializable;

/**
 * Somebody settles a mark against a check-in.
 *
 * @param byCheckIn whether the check-in was right; else the mark stands
 * @param note      why, for the person concerned to read
 */
public record SettleCommand(long meetingId, long officialId, boolean byCheckIn, String note) implements Serializable {}
