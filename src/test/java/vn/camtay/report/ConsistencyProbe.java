package vn.camtay.report;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The product's own audit queries over a plain connection: for tests that race or load through a running application. */
public final class ConsistencyProbe {
    private ConsistencyProbe() {}

    /** The same, as the transaction of the entity manager sees it. */
    public static List<String> violations(EntityManager database) {
        List<String> found = new ArrayList<>();
        ConsistencyQueries.ALL.forEach((check, query) -> database.createNativeQuery(query)
                .getResultList()
                .forEach(row -> found.add(check + ": " + Arrays.toString((Object[]) row))));
        return found;
    }

    /** One line a row of which a check is not true; empty when everything holds. */
    public static List<String> violations(Connection connection) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            for (Map.Entry<ConsistencyCheck, String> query : ConsistencyQueries.ALL.entrySet()) {
                try (ResultSet rows = statement.executeQuery(query.getValue())) {
                    while (rows.next()) {
                        found.add(query.getKey() + ": " + rows.getString(2) + ", " + rows.getString(3) + ", "
                                + rows.getString(4) + ": " + rows.getString(5) + " for " + rows.getString(6));
                    }
                }
            }
        }
        return found;
    }
}
