package vn.camtay.competency;

/** So many of something in exactly one unit. */
public record UnitCount(long unitId, String what, long count) {}
