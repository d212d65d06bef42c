package vn.camtay.privacy;

import java.util.Locale;

/** Why something is not in a person's file. */
public enum Withheld {
    /** Row numbers, versions, leases: they say nothing of the person. */
    TECHNICAL,
    /** It opens something, or could be used to. */
    SECRET,
    /** Drawn from what is in the file. */
    DERIVED,
    /** Marks of single answers: the result's page shows them once they no longer tell right answers to people who still write. */
    REVIEW,
    /** It names somebody else. */
    OTHERS,
    /** It says only who did a piece of work for others; the person's own trail is in the file. */
    WORK;

    static Withheld read(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
