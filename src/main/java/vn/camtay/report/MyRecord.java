package vn.camtay.report;

import java.io.Serializable;
import java.util.List;

/**
 * An official's own record of one year.
 *
 * @param years years with a session, the newest first, always with the one asked for
 * @param posts names of the posts, joined
 */
public record MyRecord(
        PersonLine person, String posts, int year, List<Integer> years, List<RecordRow> rows, RecordTotals totals)
        implements Serializable {
    public MyRecord {
        years = List.copyOf(years);
        rows = List.copyOf(rows);
    }
}
