package vn.camtay.session;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.camtay.shared.text.SearchKey;

/** Things that a file of sessions names: "Trần Thị Lan [CB-0012]", by the mark alone, or by the name where only one has it. */
final class FileNames {
    private static final Pattern MARKED = Pattern.compile("(.*?)\\s*\\[([^\\[\\]]+)]");

    private FileNames() {}

    static String text(String name, String mark) {
        return name + " [" + mark + "]";
    }

    /** The parts of a cell that names several. */
    static List<String> split(String cell) {
        List<String> parts = new ArrayList<>();
        for (String part : cell.split("[;\\n]")) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    /** The mark of a text that has one, else the text. */
    static String mark(String text) {
        Matcher marked = MARKED.matcher(text);
        return marked.matches() ? marked.group(2).strip() : text;
    }

    /** The name of a text that has a mark, else the text. */
    static String name(String text) {
        Matcher marked = MARKED.matcher(text);
        return marked.matches() ? marked.group(1).strip() : text;
    }

    /**
     * Those meant: by the mark where there is one, else by the mark alone, else by the name, with marks of the language before
     * without. Several where the name is not enough.
     */
    static <T> List<T> find(String text, List<T> all, Function<T, String> mark, Function<T, String> name) {
        String wanted = mark(text);
        List<T> byMark = all.stream()
                .filter(one -> wanted.equalsIgnoreCase(mark.apply(one)))
                .toList();
        if (!byMark.isEmpty() || MARKED.matcher(text).matches()) {
            String named = name(text);
            return named.equals(text) || named.isEmpty()
                    ? byMark
                    : byMark.stream()
                            .filter(one -> SearchKey.of(named).equals(SearchKey.of(name.apply(one))))
                            .toList();
        }
        List<T> exact = all.stream()
                .filter(one -> text.equalsIgnoreCase(name.apply(one)))
                .toList();
        String key = SearchKey.of(text);
        return exact.isEmpty()
                ? all.stream()
                        .filter(one -> key.equals(SearchKey.of(name.apply(one))))
                        .toList()
                : exact;
    }
}
