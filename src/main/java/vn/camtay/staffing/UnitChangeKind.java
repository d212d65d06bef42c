package vn.camtay.staffing;

/** What is to become of a unit. */
public enum UnitChangeKind {
    /** It becomes a part of another. */
    MERGE,
    /** It has another name. */
    RENAME,
    /** It is no longer there, and nobody works in it. */
    CLOSE
}
