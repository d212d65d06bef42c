package vn.camtay.quiz;

/** Why what a quiz asked may not be right any more. */
public enum StaleReason {
    /** The legal document that a question rests on is no longer in force. */
    ENDED,
    /** The question rests on another legal document now. */
    REPLACED,
    /** The question is asked no more. */
    RETIRED
}
