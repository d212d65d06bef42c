package vn.camtay.organisation;

/**
 * Somebody is not at work from the first half-day to the last, both inclusive.
 *
 * @param note for the unit, not for others; null for none
 */
public record EnterLeaveCommand(Long officialId, HalfDay first, HalfDay last, LeaveKind kind, String note) {}
