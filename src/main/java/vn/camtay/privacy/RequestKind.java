package vn.camtay.privacy;

/** What a person may ask about their data. */
public enum RequestKind {
    /** To be told what is kept and who has seen it, beyond the file that they can take themselves. */
    SEE,
    /** To have something put right. */
    CORRECT,
    /** Against some use of it. */
    OBJECT,
    /** To have something deleted. */
    DELETE
}
