package vn.camtay.competency;

import java.io.Serializable;
import java.util.List;
import vn.camtay.organisation.UnitRow;

/**
 * A unit in the city's overview, with everything below it.
 *
 * @param people     at work
 * @param shares     one for each competency, by code
 * @param present    marks of people who were there, wholly or in part
 * @param absent     marks of people who were not there
 * @param excused    marks of people excused
 * @param unrecorded places at meetings that are over and of which nothing is said
 * @param signOffs   skills finalised
 * @param passed     transfer checks passed
 * @param failed     transfer checks failed
 */
public record CityUnit(
        UnitRow unit,
        long people,
        List<Share> shares,
        long present,
        long absent,
        long excused,
        long unrecorded,
        long signOffs,
        long passed,
        long failed)
        implements Serializable {
    public CityUnit {
        shares = List.copyOf(shares);
    }

    public Share whole() {
        return shares.stream().reduce(Share.NONE, Share::and);
    }

    /** Percent of the places of which something is said at which people were there; 0 when nothing is said. */
    public long attendance() {
        long said = present + absent + excused;
        return said == 0 ? 0 : present * 100 / said;
    }
}
