package vn.camtay.quiz;

import java.io.Serializable;
import java.util.stream.Collectors;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.text.Nfc;

/**
 * A part of a quiz under a name.
 *
 * @param name  1 to 120 characters
 * @param intro words before its questions, plain, at most 2,000 characters; null for none
 */
public record PlannedSection(String name, String intro) implements Serializable {
    /** @throws InvalidInputException without a name, or when something is too long */
    public PlannedSection {
        name = name == null ? "" : Nfc.clean(name);
        intro = intro == null || intro.isBlank()
                ? null
                : intro.strip().lines().map(Nfc::clean).collect(Collectors.joining("\n"));
        if (name.isEmpty() || name.length() > QuizSection.NAME_LENGTH) {
            throw new InvalidInputException("quiz.refused.sectionName", QuizSection.NAME_LENGTH);
        }
        if (intro != null && intro.length() > QuizSection.INTRO_LENGTH) {
            throw new InvalidInputException("quiz.refused.sectionIntro", QuizSection.INTRO_LENGTH);
        }
    }
}
