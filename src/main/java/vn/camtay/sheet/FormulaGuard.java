package vn.camtay.sheet;

/**
 * Keeps text from being run as a formula by a spreadsheet program: an apostrophe is put before a text that starts with
 * {@code = + - @}, a tab or a carriage return, and taken away again when such a file comes back.
 */
final class FormulaGuard {
    private static final String STARTS = "=+-@\t\r";

    private FormulaGuard() {}

    static String guard(String text) {
        return isDangerous(text, 0) ? "'" + text : text;
    }

    static String release(String text) {
        return text.startsWith("'") && isDangerous(text, 1) ? text.substring(1) : text;
    }

    private static boolean isDangerous(String text, int start) {
        return text.length() > start && STARTS.indexOf(text.charAt(start)) >= 0;
    }
}
