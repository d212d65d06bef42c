package vn.camtay.quiz;

import java.io.Serializable;

/**
 * Which questions are wanted; null (or empty text) asks nothing.
 *
 * @param text  part of the title, with or without marks
 * @param stale true for those whose legal document was replaced
 */
public record QuestionFilter(
        String text, Long moduleId, QuestionStatus status, QuestionType type, String tag, boolean stale)
        implements Serializable {
    public QuestionFilter {
        text = text == null ? "" : text.strip();
        tag = tag == null || tag.isBlank() ? null : QuestionFacts.tag(tag);
    }
}
