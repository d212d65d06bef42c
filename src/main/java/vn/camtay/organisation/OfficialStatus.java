package vn.camtay.organisation;

/** Whether a person works for the city today; nobody is deleted, since records of the past name them. */
public enum OfficialStatus {
    ACTIVE,
    LEFT
}
