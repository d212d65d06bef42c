package vn.camtay.signoff;

import java.util.Locale;
import java.util.regex.Pattern;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.text.SearchKey;

/**
 * The number of a case or document in its register, in the one form in which two spellings of it are the same: capital letters
 * without marks and digits, nothing between them. It lives only while it is turned into a hash.
 */
record CaseReference(String normal) {
    static final int TAIL = 3;
    static final int SHORTEST = 5;
    static final int LONGEST = 60;

    private static final Pattern BETWEEN = Pattern.compile("[^A-Z0-9]+");
    private static final Pattern CITIZEN = Pattern.compile("[0-9]{12}");
    private static final Pattern CITIZEN_INSIDE = Pattern.compile("(?<![0-9])[0-9]{12}(?![0-9])");

    /**
     * @throws InvalidInputException when it is too short or too long, or looks like a citizen's number: twelve digits alone however
     *     they are spaced, or twelve digits in a row inside it
     */
    static CaseReference of(String written) {
        String letters = SearchKey.of(written).toUpperCase(Locale.ROOT);
        String normal = BETWEEN.matcher(letters).replaceAll("");
        if (CITIZEN.matcher(normal).matches() || CITIZEN_INSIDE.matcher(letters).find()) {
            throw new InvalidInputException("signoff.refused.caseCitizen");
        }
        if (normal.length() < SHORTEST || normal.length() > LONGEST) {
            throw new InvalidInputException("signoff.refused.caseLength", SHORTEST, LONGEST);
        }
        return new CaseReference(normal);
    }

    /** What people may see of it. */
    String tail() {
        return normal.substring(normal.length() - TAIL);
    }
}
