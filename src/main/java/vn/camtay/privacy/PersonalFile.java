package vn.camtay.privacy;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * All that Camtay keeps of one person.
 *
 * @param tables in the order in which people would read them, those without rows too
 */
public record PersonalFile(String name, Instant madeAt, List<Table> tables) implements Serializable {
    public PersonalFile {
        tables = List.copyOf(tables);
    }

    /**
     * What one table keeps.
     *
     * @param rows oldest first; moments are instants, days dates, states their constants' names
     */
    public record Table(String name, List<Column> columns, List<List<Object>> rows) implements Serializable {}

    /** @param words what the key of its values' words begins with, null if they have none */
    public record Column(String name, String words) implements Serializable {}

    /** What is in no file: column by table, with the reason; {@code *} for a whole table. */
    public record LeftOut(String table, String column, Withheld reason) implements Serializable {}

    /** Without what is technical, which says nothing of anybody. */
    public static List<LeftOut> leftOut() {
        List<LeftOut> left = new ArrayList<>();
        for (PersonalData.KeptTable table : PersonalData.ALL.kept()) {
            for (Map.Entry<String, Withheld> hidden : table.hidden().entrySet()) {
                if (hidden.getValue() != Withheld.TECHNICAL) {
                    left.add(new LeftOut(table.name(), hidden.getKey(), hidden.getValue()));
                }
            }
        }
        PersonalData.ALL.skipped().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(skipped -> left.add(new LeftOut(skipped.getKey(), "*", skipped.getValue())));
        return left;
    }
}
