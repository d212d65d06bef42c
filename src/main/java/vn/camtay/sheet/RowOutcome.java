package vn.camtay.sheet;

/** What taking over a row of a file would do. */
public enum RowOutcome {
    /** Makes a record. */
    NEW,
    /** Changes a record that is there. */
    CHANGED,
    /** Says what is known already. */
    UNCHANGED,
    /** Cannot be taken; its reasons say why. */
    REFUSED
}
