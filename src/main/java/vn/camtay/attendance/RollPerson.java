package vn.camtay.attendance;

/**
 * Somebody on the roll, as a file names them.
 *
 * @param staffCode null if none
 */
public record RollPerson(long officialId, String staffCode, String fullName) {}
