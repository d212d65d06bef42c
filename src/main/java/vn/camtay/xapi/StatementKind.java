package vn.camtay.xapi;

/** What a statement says. */
public enum StatementKind {
    /** The person completed the module. */
    COMPLETED,
    /** An earlier statement is taken back. */
    VOIDED
}
