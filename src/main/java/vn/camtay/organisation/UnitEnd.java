package vn.camtay.organisation;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * That a unit is no longer there, for whoever follows an old link to it.
 *
 * @param lastDay   inclusive
 * @param intoId    the unit into which it was merged; null when it was closed
 */
public record UnitEnd(
        long unitId, String name, String nameEn, LocalDate lastDay, Long intoId, String intoName, String intoNameEn)
        implements Serializable {}
