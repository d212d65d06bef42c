package vn.camtay.shared.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The form in which names are searched: lower case without marks, so that "nguyen" finds Nguyễn, "dang" finds Đặng and "thuy"
 * finds both spellings of Thủy. Kept as a column beside the name.
 */
public final class SearchKey {
    private SearchKey() {}

    public static String of(String text) {
        String lower = Nfc.clean(text).toLowerCase(Locale.ROOT);
        // NFD splits every mark of the alphabet off its letter but the bar of đ
        return Normalizer.normalize(lower, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('đ', 'd');
    }

    /** The key as a LIKE pattern for "contains", with the wildcards of the text itself escaped by a backslash. */
    public static String containing(String text) {
        return "%" + of(text).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
