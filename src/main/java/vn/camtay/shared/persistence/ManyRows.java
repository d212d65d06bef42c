package vn.camtay.shared.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;

/** Rows of one table written many a statement, where one by one would be too slow; nobody gets their ids. */
public final class ManyRows {
    /** What the provider does for a statement grows with the square of its parameters: more rows are slower again. */
    private static final int ROWS_A_STATEMENT = 40;

    private static final InstantConverter INSTANTS = new InstantConverter();

    private ManyRows() {}

    /**
     * Writes the rows, in their order.
     *
     * @param columns the table's columns
     * @param rows    a value for each column; instants and enums are stored as in entities
     */
    public static void insert(
            EntityManager entityManager, String table, List<String> columns, List<? extends List<?>> rows) {
        String start = "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ";
        String row = "(" + "?, ".repeat(columns.size() - 1) + "?)";
        for (int from = 0; from < rows.size(); from += ROWS_A_STATEMENT) {
            List<? extends List<?>> part = rows.subList(from, Math.min(rows.size(), from + ROWS_A_STATEMENT));
            Query insert = entityManager.createNativeQuery(start + (row + ", ").repeat(part.size() - 1) + row);
            int parameter = 0;
            for (List<?> values : part) {
                for (Object value : values) {
                    insert.setParameter(++parameter, stored(value));
                }
            }
            insert.executeUpdate();
        }
    }

    private static Object stored(Object value) {
        if (value instanceof Instant instant) {
            return INSTANTS.convertToDatabaseColumn(instant);
        }
        return value instanceof Enum<?> constant ? constant.name() : value;
    }
}
