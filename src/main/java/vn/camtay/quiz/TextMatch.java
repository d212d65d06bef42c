package vn.camtay.quiz;

import java.util.Locale;
import vn.camtay.shared.text.Nfc;
import vn.camtay.shared.text.SearchKey;

/** When a typed text counts as the accepted one. Spaces at the ends and doubled spaces never matter. */
public enum TextMatch {
    /** Letter by letter. */
    EXACT,
    /** Capitals or not. */
    IGNORE_CASE,
    /** Without marks too, for keyboards that have none: "so noi vu" is "Sở Nội vụ". */
    WITHOUT_MARKS;

    /** The form in which two texts are compared. */
    String key(String text) {
        return switch (this) {
            case EXACT -> Nfc.clean(text);
            case IGNORE_CASE -> Nfc.clean(text).toLowerCase(Locale.ROOT);
            case WITHOUT_MARKS -> SearchKey.of(text);
        };
    }
}
