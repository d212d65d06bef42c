package vn.camtay.quiz.exchange;

import java.util.List;

/**
 * A file of questions, ready to be sent.
 *
 * @param content    the whole file
 * @param notWritten what is missing in it, in the order given
 */
public record ExportedQuestions(QuestionFormat format, byte[] content, List<NotWritten> notWritten) {
    public ExportedQuestions {
        notWritten = List.copyOf(notWritten);
    }
}
