package vn.camtay.sheet;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A column of a feature's files: an enum, in the order of the template, whose names are {@code <Enum>.<CONSTANT>}. */
public interface TableColumn {
    String name();

    /** Whether a file without it is refused. */
    boolean isRequired();

    /** Headings that are understood, in any language. */
    List<String> headings();

    /** Headings that are understood, by the column's name. */
    static <C extends Enum<C> & TableColumn> Map<String, List<String>> aliases(Class<C> columns) {
        Map<String, List<String>> aliases = new LinkedHashMap<>();
        Arrays.stream(columns.getEnumConstants()).forEach(column -> aliases.put(column.name(), column.headings()));
        return aliases;
    }
}
