package vn.camtay.staffing;

/** Where a planned change is: PLANNED until its day, then DONE, or REFUSED when it could not be carried out; or CANCELLED before. */
public enum ChangeStatus {
    PLANNED,
    DONE,
    REFUSED,
    CANCELLED
}
