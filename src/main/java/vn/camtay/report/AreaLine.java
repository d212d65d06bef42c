package vn.camtay.report;

import java.io.Serializable;
import java.util.List;
import vn.camtay.competency.Share;
import vn.camtay.organisation.UnitRow;
import vn.camtay.quiz.GainSum;

/**
 * A unit of an area with everything below it, or the area as a whole.
 *
 * @param unit       null for the whole
 * @param people     at work when it was drawn
 * @param shares     one for each competency, on the last day
 * @param before     of all requirements, on the day before the first
 * @param after      of all requirements, on the last day
 * @param sessions   held, with people of the unit
 * @param minutes    present
 * @param present    places at meetings at which people were there, wholly or in part
 * @param absent     at which they were not
 * @param excused    from which they were excused
 * @param unrecorded of which nobody has said anything
 * @param signOffs   skills finalised
 * @param passed     transfer checks passed
 * @param failed     transfer checks failed
 * @param learned    from pre-tests to post-tests
 */
public record AreaLine(
        UnitRow unit,
        long people,
        List<Share> shares,
        Share before,
        Share after,
        long sessions,
        long minutes,
        long present,
        long absent,
        long excused,
        long unrecorded,
        long signOffs,
        long passed,
        long failed,
        GainSum learned)
        implements Serializable {
    private static final int WHOLE = 100;

    public AreaLine {
        shares = List.copyOf(shares);
    }

    /** Percent of the places of which something is said at which people were there; null when nothing is said. */
    public Long attendance() {
        long said = present + absent + excused;
        return said == 0 ? null : present * WHOLE / said;
    }

    /** Points of percent by which more is met than before; null when nobody was asked for anything on one of the days. */
    public Integer change() {
        return before.asked() == 0 || after.asked() == 0 ? null : after.percent() - before.percent();
    }
}
