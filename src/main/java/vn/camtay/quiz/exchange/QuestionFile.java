package vn.camtay.quiz.exchange;

import java.util.List;
import java.util.Map;
import vn.camtay.quiz.QuestionMedium;

/**
 * What was found in an uploaded file.
 *
 * @param items in the order of the file; never empty
 * @param media pictures and sounds that came with it, by their content
 */
public record QuestionFile(QuestionFormat format, List<ImportedItem> items, Map<String, QuestionMedium> media) {
    public QuestionFile {
        items = List.copyOf(items);
        media = Map.copyOf(media);
    }

    /** Without pictures and sounds. */
    QuestionFile(QuestionFormat format, List<ImportedItem> items) {
        this(format, items, Map.of());
    }
}
