package vn.camtay.session;

import java.io.Serializable;
import vn.camtay.organisation.TravelZone;

/**
 * What is said about a venue.
 *
 * @param address null if none
 * @param unitId  unit whose place it is, null if none
 * @param seats   null if unknown
 * @param parentId     the place whose room it is; null for a place of its own
 * @param workstations null if unknown
 * @param equipment    null if nothing is said
 * @param hours        opening hours
 */
public record VenueCommand(
        String name,
        String address,
        VenueKind kind,
        Long unitId,
        Integer seats,
        boolean retired,
        Long parentId,
        Integer workstations,
        String equipment,
        TravelZone travelZone,
        WeekHours hours)
        implements Serializable {}
