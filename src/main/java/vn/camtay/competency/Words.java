package vn.camtay.competency;

import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.text.Nfc;

/** What people write about a level. */
final class Words {
    private Words() {}

    /** Cleaned; null where nothing is written. */
    static String clean(String text, int most) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String clean = Nfc.clean(text);
        if (clean.length() > most) {
            throw new InvalidInputException("competency.refused.tooLong", most);
        }
        return clean;
    }

    /** @throws InvalidInputException with that reason where nothing is written */
    static String require(String text, int most, String missing) {
        String clean = clean(text, most);
        if (clean == null) {
            throw new InvalidInputException(missing);
        }
        return clean;
    }
}
