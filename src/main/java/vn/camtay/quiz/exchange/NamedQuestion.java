package vn.camtay.quiz.exchange;

import java.io.Serializable;
import java.util.List;
import vn.camtay.quiz.QuestionContent;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.text.Nfc;

/**
 * A question on its way between a file and the bank.
 *
 * @param title    by which its author finds it; empty for none, at most {@value #TITLE_LENGTH} characters
 * @param category where a file files it, as written there; empty for none
 * @param tags     at most {@value #MAX_TAGS}, none empty, twice or longer than {@value #TAG_LENGTH} characters
 */
public record NamedQuestion(String title, String category, List<String> tags, QuestionContent content)
        implements Serializable {
    public static final int TITLE_LENGTH = 200;
    public static final int TAG_LENGTH = 50;
    public static final int MAX_TAGS = 20;

    /** @throws InvalidInputException when a name is too long or there are too many tags */
    public NamedQuestion {
        title = Nfc.clean(title);
        category = Nfc.clean(category);
        tags = tags.stream()
                .map(Nfc::clean)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
        if (title.length() > TITLE_LENGTH || category.length() > TITLE_LENGTH) {
            throw new InvalidInputException("quiz.refused.titleTooLong", TITLE_LENGTH);
        }
        if (tags.size() > MAX_TAGS || tags.stream().anyMatch(tag -> tag.length() > TAG_LENGTH)) {
            throw new InvalidInputException("quiz.refused.tags", MAX_TAGS, TAG_LENGTH);
        }
    }
}
