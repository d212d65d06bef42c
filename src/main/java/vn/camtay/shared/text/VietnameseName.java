package vn.camtay.shared.text;

import java.io.Serializable;

/**
 * A person's full name (family, middle, given) and the given name by which lists are sorted and people are addressed.
 *
 * @param full  as written, NFC, single spaces
 * @param given the last syllable unless somebody corrected it
 */
public record VietnameseName(String full, String given) implements Serializable {
    public VietnameseName {
        full = Nfc.clean(full);
        given = Nfc.clean(given);
        if (full.isEmpty() || !full.endsWith(given)) {
            throw new IllegalArgumentException("the given name must end the full name");
        }
    }

    public static VietnameseName of(String full) {
        String clean = Nfc.clean(full);
        return new VietnameseName(clean, clean.substring(clean.lastIndexOf(' ') + 1));
    }

    /** Family and middle names, empty for a name of one syllable. */
    public String rest() {
        return full.substring(0, full.length() - given.length()).strip();
    }
}
