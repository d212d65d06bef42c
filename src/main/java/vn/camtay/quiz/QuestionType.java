package vn.camtay.quiz;

/** How a question is answered. */
public enum QuestionType {
    SINGLE_CHOICE,
    MULTIPLE_CHOICE,
    TRUE_FALSE,
    MATCHING,
    ORDERING,
    SHORT_ANSWER,
    NUMERIC,
    GAP_TEXT,
    SCENARIO,
    ESSAY
}
