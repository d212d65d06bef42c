package vn.camtay.catalogue;

import java.io.Serializable;

/**
 * A competency in the list of those whose validity is kept.
 *
 * @param months      null for good
 * @param renewalDays of its own or, without, of all
 */
public record ValidityLine(CompetencyRow competency, Integer months, int renewalDays) implements Serializable {}
