package vn.camtay.enrolment;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.camtay.shared.error.BothNames;
import vn.camtay.shared.error.Reason;

/** The reasons why somebody was passed over, as one text of a column; read back in the language of whoever looks. */
final class SkipReasons {
    static final int LENGTH = 2000;

    private static final String REASON = "\u001e";
    private static final String ARGUMENT = "\u001f";

    private static final char NUMBER = '#';
    private static final char TEXT = '=';
    private static final char NAMES = '~';
    private static final String BETWEEN_NAMES = "\u001d";

    private SkipReasons() {}

    /** As many whole reasons as the column takes. */
    static String write(List<Reason> reasons) {
        StringBuilder text = new StringBuilder();
        for (Reason reason : reasons) {
            StringBuilder one = new StringBuilder(text.length() == 0 ? "" : REASON).append(reason.key());
            reason.arguments().forEach(argument -> one.append(ARGUMENT).append(kept(argument)));
            if (text.length() + one.length() <= LENGTH) {
                text.append(one);
            }
        }
        return text.toString();
    }

    /** @param text null or empty for none */
    static List<Reason> read(String text) {
        if (text == null || text.isEmpty()) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        for (String one : text.split(REASON)) {
            String[] parts = one.split(ARGUMENT);
            reasons.add(Reason.of(
                    parts[0],
                    Arrays.stream(parts).skip(1).map(SkipReasons::argument).toArray(Serializable[]::new)));
        }
        return reasons;
    }

    private static String kept(Serializable argument) {
        if (argument instanceof BothNames names) {
            return NAMES + names.vietnamese() + BETWEEN_NAMES + names.inEnglish();
        }
        return (argument instanceof Number ? NUMBER : TEXT) + argument.toString();
    }

    private static Serializable argument(String kept) {
        String value = kept.substring(1);
        if (kept.charAt(0) == NAMES) {
            String[] names = value.split(BETWEEN_NAMES, 2);
            return new BothNames(names[0], names[1]);
        }
        return kept.charAt(0) == NUMBER ? Long.valueOf(value) : value;
    }
}
