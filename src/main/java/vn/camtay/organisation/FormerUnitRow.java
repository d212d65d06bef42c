package vn.camtay.organisation;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Where an official worked before.
 *
 * @param name    the unit's on the last day there
 * @param lastDay inclusive
 */
public record FormerUnitRow(long unitId, String name, String nameEn, LocalDate lastDay) implements Serializable {}
