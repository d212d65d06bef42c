package vn.camtay.organisation;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What a coordinator says about a unit.
 *
 * @param parentId null only for the city
 * @param validTo  last day, inclusive; null while open
 */
public record UnitCommand(
        String code,
        UnitKind kind,
        String name,
        String nameEn,
        Long parentId,
        TravelZone travelZone,
        boolean westernCentre,
        LocalDate validFrom,
        LocalDate validTo)
        implements Serializable {}
