package vn.camtay.file;

import java.util.Locale;
import vn.camtay.shared.text.Nfc;

/**
 * The name under which an upload is kept: the last part of what the browser sent, without control and direction characters and
 * without what a file system reads as its own.
 *
 * @param base   never blank
 * @param ending small letters without the dot; empty when the name has none
 */
record FileName(String base, String ending) {
    /** Characters of a kept name, ending and dot included. */
    static final int LENGTH = 120;

    private static final int LONGEST_ENDING = 10;
    private static final String NAMELESS = "tep";

    static FileName of(String submitted) {
        String last = submitted.substring(Math.max(submitted.lastIndexOf('/'), submitted.lastIndexOf('\\')) + 1);
        String name = trim(Nfc.clean(last.replaceAll("\\s", " ")
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}]", "")
                .replaceAll("[<>:\"|?*]", "-")));
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        if (!ending.matches("[a-z0-9]{1," + LONGEST_ENDING + "}")) {
            return new FileName(cut(name, LENGTH - LONGEST_ENDING - 1), "");
        }
        return new FileName(cut(trim(name.substring(0, dot)), LENGTH - ending.length() - 1), ending);
    }

    /** With the ending of its type where it came without one. */
    String as(FileType type) {
        return base + "." + (ending.isEmpty() ? type.endings().get(0) : ending);
    }

    private static String trim(String text) {
        return text.replaceAll("^[. ]+|[. ]+$", "");
    }

    private static String cut(String text, int length) {
        if (text.isEmpty()) {
            return NAMELESS;
        }
        return text.length() <= length ? text : trim(text.substring(0, length));
    }
}
