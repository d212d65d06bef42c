package vn.camtay.report;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.camtay.competency.CompetencyWorld;
import vn.camtay.enrolment.CoverWorld;

/** The product's own audit queries on a database that an application runs on: for tests that race and for whoever loads. */
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

    /** The same by the product's own service, the completions too: all checks, in words. */
    public static List<String> violations(EntityManager entityManager, Clock clock) {
        ConsistencyService service = over(entityManager, clock);
        List<String> found = new ArrayList<>();
        for (ConsistencyCheck check : ConsistencyCheck.values()) {
            service.rows(check).forEach(row -> found.add(check + ": " + row));
        }
        return found;
    }

    /** The product's own service, wired by hand. */
    static ConsistencyService over(EntityManager entityManager, Clock clock) {
        ConsistencyService service = new ConsistencyService();
        service.repository = new ConsistencyRepository();
        service.repository.entityManager = entityManager;
        service.completions = CompetencyWorld.weighing(entityManager, clock);
        service.counters = CoverWorld.over(entityManager, clock);
        return service;
    }
}
