package vn.camtay.quiz;

import java.io.Serializable;

/**
 * One question as its author wrote it: what is asked, what is right, and what is said about the answers. A value: a changed question
 * is a new one, and an attempt keeps the one it saw. Kept as JSON by {@link QuestionJson}, shown to officials only through
 * {@link Showing}.
 */
public sealed interface QuestionContent extends Serializable
        permits SingleChoice,
                MultipleChoice,
                TrueFalse,
                Matching,
                Ordering,
                ShortAnswer,
                Numeric,
                GapText,
                Scenario,
                Essay {
    Stem stem();

    QuestionType type();

    /** Whether the answer is of this question's kind and names nothing that the question has not. */
    boolean fits(Answer answer);

    /**
     * Marks an answer in the author's order (see {@link Showing#authored}). An answer that does not fit earns nothing, so that
     * marking never fails.
     */
    Marking mark(Answer answer);
}
