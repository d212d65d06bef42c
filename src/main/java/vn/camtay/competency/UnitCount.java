package vn.camtay.competency;

/**
 * So many of something in exactly one unit.
 *
 * @param what signOffs, passed or failed
 */
public record UnitCount(long unitId, String what, long count) {}
