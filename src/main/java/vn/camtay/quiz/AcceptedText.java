package vn.camtay.quiz;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.text.Nfc;

/**
 * A text that is accepted, or that its author foresaw and gives no mark.
 *
 * @param text     1 to {@value #MAX_LENGTH} characters; {@code *} stands for any text, {@code \*} for an asterisk
 * @param weight   from 0 to 100
 * @param feedback shown to whoever wrote it, once review is allowed; empty for none
 */
public record AcceptedText(String text, Weight weight, RichText feedback) implements Serializable {
    public static final int MAX_LENGTH = 250;

    /** How many texts one field may accept. */
    public static final int MAX_ANSWERS = 50;

    /** @throws InvalidInputException when the text is empty or too long, or the weight below zero */
    public AcceptedText {
        text = Nfc.clean(text);
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            throw new InvalidInputException("quiz.refused.acceptedLength", MAX_LENGTH);
        }
        if (weight.percent().signum() < 0) {
            throw new InvalidInputException("quiz.refused.acceptedBelowZero", text);
        }
    }

    /** Without feedback. */
    public static AcceptedText of(String text, Weight weight) {
        return new AcceptedText(text, weight, RichText.EMPTY);
    }

    /** @throws InvalidInputException unless there are 1 to {@value #MAX_ANSWERS}, none twice, one of full weight */
    static List<AcceptedText> checked(List<AcceptedText> answers) {
        if (answers.isEmpty() || answers.size() > MAX_ANSWERS) {
            throw new InvalidInputException("quiz.refused.acceptedCount", answers.size(), MAX_ANSWERS);
        }
        Set<String> seen = new HashSet<>();
        for (AcceptedText answer : answers) {
            if (!seen.add(answer.text())) {
                throw new InvalidInputException("quiz.refused.acceptedTwice", answer.text());
            }
        }
        if (answers.stream().noneMatch(answer -> answer.weight().isFull())) {
            throw new InvalidInputException("quiz.refused.noneRight");
        }
        return List.copyOf(answers);
    }

    /** The first, in the author's order, that the typed text is. */
    static Optional<AcceptedText> find(List<AcceptedText> answers, String typed, TextMatch match) {
        return answers.stream().filter(answer -> answer.accepts(typed, match)).findFirst();
    }

    /** Whether the typed text is this one; an empty text never is. */
    boolean accepts(String typed, TextMatch match) {
        String given = match.key(typed);
        return !given.isEmpty() && like(match.key(text), given);
    }

    /** Compares with the pattern's last {@code *} remembered, so the time is at most the product of the lengths. */
    private static boolean like(String pattern, String text) {
        int at = 0;
        int in = 0;
        int star = -1;
        int resume = 0;
        while (in < text.length()) {
            boolean escaped = pattern.startsWith("\\*", at);
            if (at < pattern.length() && !escaped && pattern.charAt(at) == '*') {
                star = at++;
                resume = in;
            } else if (at < pattern.length() && pattern.charAt(escaped ? at + 1 : at) == text.charAt(in)) {
                at += escaped ? 2 : 1;
                in++;
            } else if (star >= 0) {
                at = star + 1;
                in = ++resume;
            } else {
                return false;
            }
        }
        while (at < pattern.length() && pattern.charAt(at) == '*') {
            at++;
        }
        return at == pattern.length();
    }
}
