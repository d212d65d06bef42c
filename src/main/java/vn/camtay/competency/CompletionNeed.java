package vn.camtay.competency;

/** What a module may ask for to be completed. */
public enum CompletionNeed {
    /** Being there for the required share of the minutes of one session. */
    ATTENDANCE,
    /** All required skills finalised. */
    SKILLS,
    /** A quiz passed. */
    QUIZ
}
