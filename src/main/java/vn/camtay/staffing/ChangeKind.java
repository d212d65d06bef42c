package vn.camtay.staffing;

/** What is to become of an official. */
public enum ChangeKind {
    /** They work in another unit, on another post, or both. */
    MOVE,
    /** They leave the service. */
    LEAVE
}
