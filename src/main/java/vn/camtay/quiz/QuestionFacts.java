package vn.camtay.quiz;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.text.Nfc;

/**
 * What is said of a question besides its wording.
 *
 * @param skillId       of the module's skills, null for none
 * @param tags          lower case, 1 to {@value #TAG_LENGTH} characters each, at most {@value #MOST_TAGS}
 * @param legalDocument number and name of the document it rests on, null for none
 * @param legalFrom     first day in force, null where unknown
 * @param legalUntil    last day in force, null while it is
 */
public record QuestionFacts(
        long moduleId, Long skillId, Set<String> tags, String legalDocument, LocalDate legalFrom, LocalDate legalUntil)
        implements Serializable {
    static final int TAG_LENGTH = 50;
    static final int MOST_TAGS = 20;

    /** @throws InvalidInputException naming everything that cannot be */
    public QuestionFacts {
        legalDocument = legalDocument == null || legalDocument.isBlank() ? null : Nfc.clean(legalDocument);
        Set<String> clean = new TreeSet<>();
        tags.stream().map(QuestionFacts::tag).filter(tag -> !tag.isEmpty()).forEach(clean::add);
        tags = Set.copyOf(clean);
        List<Reason> reasons = new ArrayList<>();
        if (tags.size() > MOST_TAGS || tags.stream().anyMatch(tag -> tag.length() > TAG_LENGTH)) {
            reasons.add(Reason.of("quiz.refused.tags", MOST_TAGS, TAG_LENGTH));
        }
        if (legalDocument != null && legalDocument.length() > Question.DOCUMENT_LENGTH) {
            reasons.add(Reason.of("quiz.refused.documentTooLong", Question.DOCUMENT_LENGTH));
        }
        if (legalDocument == null && (legalFrom != null || legalUntil != null)) {
            reasons.add(Reason.of("quiz.refused.datesWithoutDocument"));
        }
        if (legalFrom != null && legalUntil != null && legalUntil.isBefore(legalFrom)) {
            reasons.add(Reason.of("quiz.refused.documentDates"));
        }
        if (!reasons.isEmpty()) {
            throw new InvalidInputException(reasons);
        }
    }

    /** A tag as it is kept and compared. */
    static String tag(String text) {
        return Nfc.clean(text).toLowerCase(Locale.ROOT);
    }
}
