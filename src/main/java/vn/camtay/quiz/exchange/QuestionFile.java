package vn.camtay.quiz.exchange;

import java.io.Serializable;
import java.util.List;

/**
 * What was found in an uploaded file.
 *
 * @param items in the order of the file; never empty
 */
public record QuestionFile(QuestionFormat format, List<ImportedItem> items) implements Serializable {
    public QuestionFile {
        items = List.copyOf(items);
    }
}
