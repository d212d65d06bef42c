package vn.camtay.session;

import java.io.Serializable;
import vn.camtay.organisation.TravelZone;

/** A venue as lists and forms show it. */
public record VenueRow(
        long id,
        String name,
        String address,
        VenueKind kind,
        Long unitId,
        Integer seats,
        boolean retired,
        Long parentId,
        String parentName,
        Integer workstations,
        String equipment,
        TravelZone travelZone,
        WeekHours hours)
        implements Serializable {
    /** The place before its room. */
    public String fullName() {
        return parentName == null ? name : parentName + " – " + name;
    }
}
