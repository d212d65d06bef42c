package vn.camtay.organisation;

/** Why somebody is not at work; for cover and clashes all kinds are the same. */
public enum LeaveKind {
    ANNUAL,
    SICK,
    DUTY,
    OTHER
}
