package vn.camtay.catalogue;

import java.io.Serializable;
import java.util.List;
import vn.camtay.sheet.CellReason;
import vn.camtay.sheet.RowOutcome;
import vn.camtay.sheet.TableRow;

/**
 * What taking over the rows of one post would do.
 *
 * @param rows    of the file
 * @param post    as the file names it
 * @param name    of the post, as the file says
 * @param command the version that would begin; null unless something changes
 * @param changes what it would ask for that is not asked for on that day without it
 * @param reasons empty unless refused
 */
public record PlannedProfile(
        List<TableRow<ProfileColumn>> rows,
        String post,
        String name,
        RowOutcome outcome,
        IntroduceProfileCommand command,
        List<Change> changes,
        List<CellReason> reasons)
        implements Serializable {
    /** @param competency its code; levels 0 to 4, weights 1 to 3 */
    public record Change(int row, String competency, int levelBefore, int levelAfter, int weightBefore, int weightAfter)
            implements Serializable {}

    public PlannedProfile {
        rows = List.copyOf(rows);
        changes = List.copyOf(changes);
        reasons = List.copyOf(reasons);
    }

    PlannedProfile refused(List<CellReason> why) {
        return new PlannedProfile(rows, post, name, RowOutcome.REFUSED, null, List.of(), why);
    }

    boolean isGood() {
        return outcome == RowOutcome.CHANGED;
    }

    /** Those of a row; those of the whole post stand at its first. */
    List<CellReason> reasonsOf(TableRow<ProfileColumn> row) {
        return reasons.stream().filter(reason -> reason.row() == row.number()).toList();
    }

    /** Where it begins in the file. */
    public int number() {
        return rows.get(0).number();
    }
}
