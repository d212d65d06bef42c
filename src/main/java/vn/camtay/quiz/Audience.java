package vn.camtay.quiz;

/** Who may take a quiz: people with a place in a session of its module, or every official. */
public enum Audience {
    ENROLLED,
    EVERYONE
}
