package vn.camtay.quiz;

import java.io.Serializable;
import java.util.List;
import vn.camtay.shared.error.InvalidInputException;

/** A gap in a text: typed, chosen from a list, or a number. */
public sealed interface Gap extends Serializable {
    /** Most that one gap may count beside others. */
    int MAX_SHARE = 100;

    /** What the gap counts beside the others of its text, 1 to {@value #MAX_SHARE}. */
    int share();

    /** What the value earns in this gap; a value that does not fit earns nothing. */
    Weight earns(String value);

    /** A few words. */
    record Typed(List<AcceptedText> answers, TextMatch match, int share) implements Gap {
        public Typed {
            answers = AcceptedText.checked(answers);
            checkShare(share);
        }

        @Override
        public Weight earns(String value) {
            return AcceptedText.find(answers, value, match)
                    .map(AcceptedText::weight)
                    .orElse(Weight.NONE);
        }
    }

    /**
     * One of several texts; the value is its place in the list, from 0.
     *
     * @param options at least two, in the author's order, shown mixed; {@code *} has no meaning here
     */
    record Chosen(List<AcceptedText> options, int share) implements Gap {
        public Chosen {
            options = AcceptedText.checked(options);
            if (options.size() < 2) {
                throw new InvalidInputException("quiz.refused.gapOneOption");
            }
            checkShare(share);
        }

        @Override
        public Weight earns(String value) {
            return isPlace(value, options.size())
                    ? options.get(Integer.parseInt(value)).weight()
                    : Weight.NONE;
        }
    }

    /** A number. */
    record Number(List<AcceptedNumber> answers, int share) implements Gap {
        public Number {
            answers = AcceptedNumber.checked(answers);
            checkShare(share);
        }

        @Override
        public Weight earns(String value) {
            return AcceptedNumber.find(answers, value)
                    .map(AcceptedNumber::weight)
                    .orElse(Weight.NONE);
        }
    }

    /** Whether the value names one of so many places of a list. */
    static boolean isPlace(String value, int size) {
        return value.matches("[0-9]{1,2}") && Integer.parseInt(value) < size;
    }

    private static void checkShare(int share) {
        if (share < 1 || share > MAX_SHARE) {
            throw new InvalidInputException("quiz.refused.gapShare", share, MAX_SHARE);
        }
    }
}
