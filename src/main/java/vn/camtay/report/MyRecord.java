package vn.camtay.report;

import java.io.Serializable;
import java.util.List;

/**
 * An official's own record of one year.
 *
 * @param posts     names of the posts, joined
 * @param years     years with a session, the newest first, always with the one asked for
 * @param completed modules completed in any year, the newest first
 */
public record MyRecord(
        PersonLine person,
        String posts,
        int year,
        List<Integer> years,
        List<RecordRow> rows,
        RecordTotals totals,
        List<CompletedModule> completed)
        implements Serializable {
    public MyRecord {
        years = List.copyOf(years);
        rows = List.copyOf(rows);
        completed = List.copyOf(completed);
    }
}
