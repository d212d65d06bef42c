package vn.camtay.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of each table belongs into a person's own file, read from {@code personal-data.txt}.
 *
 * @param kept    tables of which something is given out, in the order of the file
 * @param skipped tables of which nothing is, with the reason
 */
record PersonalData(List<KeptTable> kept, Map<String, Withheld> skipped) {
    private static final Pattern COLUMN = Pattern.compile("(\\w+)([@#]?)(?:>(\\w+))?(?:=([\\w.]+))?");
    static final PersonalData ALL = read();

    /** What a value is. */
    enum Form {
        PLAIN,
        MOMENT,
        DAY
    }

    /**
     * A column that is given out.
     *
     * @param names kind of thing that its number names, null if none
     * @param words what the key of its values' words begins with: an enum whose constants it holds, mostly; null if it has none
     */
    record Column(String name, Form form, String names, String words) {
        /** As files call it: without the ending of a number that is not given out. */
        String title() {
            return names == null ? name : name.replaceFirst("_id$", "");
        }
    }

    /**
     * A table of which something is given out.
     *
     * @param mine condition on its rows, called {@code t}
     */
    record KeptTable(String name, String mine, List<Column> shown, Map<String, Withheld> hidden) {
        boolean hasId() {
            return hidden.containsKey("id");
        }
    }

    private static PersonalData read() {
        List<KeptTable> kept = new ArrayList<>();
        Map<String, Withheld> skipped = new LinkedHashMap<>();
        KeptTable table = null;
        for (String line : lines()) {
            String[] words = line.split(" +");
            switch (words[0]) {
                case "keep" -> {
                    table = new KeptTable(
                            words[1],
                            line.substring(line.indexOf(words[1]) + words[1].length())
                                    .strip(),
                            new ArrayList<>(),
                            new LinkedHashMap<>());
                    kept.add(table);
                }
                case "show" ->
                    table.shown()
                            .addAll(Arrays.stream(words)
                                    .skip(1)
                                    .map(PersonalData::column)
                                    .toList());
                case "hide" -> {
                    for (String column : Arrays.copyOfRange(words, 2, words.length)) {
                        table.hidden().put(column, Withheld.read(words[1]));
                    }
                }
                case "skip" -> skipped.put(words[1], Withheld.read(words[2]));
                default -> throw new IllegalStateException("personal-data.txt: " + line);
            }
        }
        return new PersonalData(List.copyOf(kept), Map.copyOf(skipped));
    }

    private static Column column(String text) {
        Matcher parts = COLUMN.matcher(text);
        if (!parts.matches()) {
            throw new IllegalStateException("personal-data.txt: " + text);
        }
        Form form =
                switch (parts.group(2)) {
                    case "@" -> Form.MOMENT;
                    case "#" -> Form.DAY;
                    default -> Form.PLAIN;
                };
        return new Column(parts.group(1), form, parts.group(3), parts.group(4));
    }

    private static List<String> lines() {
        try (InputStream in = PersonalData.class.getResourceAsStream("personal-data.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
