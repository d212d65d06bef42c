package vn.camtay.quiz;

/** What the people of a unit, divisions apart, gained. */
public record UnitGainSum(long unitId, GainSum gain) {}
