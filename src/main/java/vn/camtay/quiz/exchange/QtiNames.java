package vn.camtay.quiz.exchange;

/** The names of QTI 3.0 as those of 2.1; any other name is itself. */
final class QtiNames {
    private static final String PREFIX = "qti-";

    private QtiNames() {}

    /** {@code qti-simple-choice} → {@code simpleChoice}, {@code response-identifier} → {@code responseIdentifier}. */
    static String of(String name) {
        String bare = name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
        if (bare.indexOf('-') < 0) {
            return bare;
        }
        StringBuilder joined = new StringBuilder(bare.length());
        boolean capital = false;
        for (char c : bare.toCharArray()) {
            if (c == '-') {
                capital = true;
            } else {
                joined.append(capital ? Character.toUpperCase(c) : c);
                capital = false;
            }
        }
        return joined.toString();
    }
}
