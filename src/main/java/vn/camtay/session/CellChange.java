package vn.camtay.session;

import java.io.Serializable;

/**
 * One value that a file of sessions changes.
 *
 * @param row    in the file
 * @param letter of the column in the file; empty when the row's meeting is no longer there
 * @param before as the file would have shown it; empty for something new
 * @param after  empty for a meeting that is taken away
 */
public record CellChange(int row, String letter, SessionColumn column, String before, String after)
        implements Serializable {}
