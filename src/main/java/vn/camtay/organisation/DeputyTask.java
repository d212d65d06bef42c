package vn.camtay.organisation;

/** What somebody was given to do in a unit for a time. */
public enum DeputyTask {
    /** Acts for the head: signs in with the head's role and the unit in reach. */
    HEAD,
    /** Is the unit's clerk: enters its people's leave, nothing else. */
    LEAVE
}
