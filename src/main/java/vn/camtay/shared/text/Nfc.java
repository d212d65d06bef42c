package vn.camtay.shared.text;

import java.text.Normalizer;

/** Text as Camtay keeps it: composed (NFC), Đ as U+0110 even where a keyboard gave Ð (U+00D0), single spaces, no ends. */
public final class Nfc {
    private Nfc() {}

    public static String clean(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace('\u00D0', '\u0110')
                .replaceAll("[\\s\\u00A0\\u200B\\uFEFF]+", " ")
                .strip();
    }
}
