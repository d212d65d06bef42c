package vn.camtay.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.camtay.shared.text.Texts;

/** Says a person's file in words, for paper. */
final class PersonalDataText {
    /** Rows of a table on paper; the file for programs has them all. */
    static final int MOST = 200;

    /** Columns that fit beside each other. */
    private static final int WIDE = 6;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private final Texts texts;
    private final ZoneId zone;

    PersonalDataText(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    /** For the template: title, columns, rows of texts, how many there are, and whether they stand beside each other. */
    List<Map<String, Object>> tables(PersonalFile file) {
        List<Map<String, Object>> tables = new ArrayList<>();
        for (PersonalFile.Table table : file.tables()) {
            if (!table.rows().isEmpty()) {
                Map<String, Object> shown = new HashMap<>();
                int total = table.rows().size();
                shown.put("title", title(table.name()));
                shown.put(
                        "columns",
                        table.columns().stream()
                                .map(column -> label(column.name()))
                                .toList());
                shown.put("total", total);
                shown.put("wide", table.columns().size() <= WIDE);
                shown.put(
                        "rows",
                        table.rows().subList(Math.max(0, total - MOST), total).stream()
                                .map(row -> row(table.columns(), row))
                                .toList());
                tables.add(shown);
            }
        }
        return tables;
    }

    private List<String> row(List<PersonalFile.Column> columns, List<Object> row) {
        List<String> said = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            said.add(value(columns.get(i), row.get(i)));
        }
        return said;
    }

    String title(String table) {
        return texts.say("privacy.table." + table);
    }

    String label(String column) {
        return texts.say("privacy.column." + column);
    }

    private String value(PersonalFile.Column column, Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Instant moment) {
            return MOMENT.format(moment.atZone(zone));
        }
        if (value instanceof LocalDate day) {
            return DAY.format(day);
        }
        if (value instanceof Boolean truth) {
            return texts.say(truth ? "privacy.yes" : "privacy.no");
        }
        return column.words() == null ? value.toString() : texts.say(column.words() + "." + value);
    }
}
