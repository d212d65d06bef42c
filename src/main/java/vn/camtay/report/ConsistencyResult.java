package vn.camtay.report;

import java.io.Serializable;
import java.util.List;

/**
 * What a check found.
 *
 * @param count number of rows it is not true of
 * @param rows  the first of them
 */
public record ConsistencyResult(ConsistencyCheck check, long count, List<ConsistencyRow> rows) implements Serializable {
    public ConsistencyResult {
        rows = List.copyOf(rows);
    }

    public boolean holds() {
        return count == 0;
    }
}
