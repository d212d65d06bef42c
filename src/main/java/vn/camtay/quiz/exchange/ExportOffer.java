package vn.camtay.quiz.exchange;

import java.io.Serializable;
import java.util.List;

/**
 * What an export of a module's questions would hold, told before it is asked for.
 *
 * @param written    number of questions that would stand in the file
 * @param notWritten those that the format cannot say, in the order of the bank
 */
public record ExportOffer(long moduleId, QuestionFormat format, int written, List<NotWritten> notWritten)
        implements Serializable {
    public ExportOffer {
        notWritten = List.copyOf(notWritten);
    }
}
