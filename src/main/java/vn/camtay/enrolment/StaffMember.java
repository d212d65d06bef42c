package vn.camtay.enrolment;

import java.io.Serializable;
import java.util.Set;
import vn.camtay.organisation.TravelZone;

/**
 * Somebody who may staff a counter of their unit.
 *
 * @param unitId the ward or department, not the division
 * @param home   where they set out for a class
 */
record StaffMember(long officialId, String name, long unitId, TravelZone home, Set<Long> postIds)
        implements Serializable {
    StaffMember {
        postIds = Set.copyOf(postIds);
    }
}
