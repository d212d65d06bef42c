package vn.camtay.shared.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import vn.camtay.shared.batch.BatchRunner;

/**
 * One node at a time makes the schema and fills an empty database; the others wait, and then find it made. The lock is the
 * database's own, named after the schema, and is gone with the connection that holds it: a node that dies keeps nobody waiting.
 */
@ApplicationScoped
public class StartLock {
    /** More than the largest demo city takes. */
    private static final int PATIENCE_SECONDS = 600;

    private static final String TAKE = "select get_lock(concat('camtay-start-', left(md5(database()), 32)), ?)";
    private static final String RELEASE = "select release_lock(concat('camtay-start-', left(md5(database()), 32)))";

    @Resource(lookup = "java:app/jdbc/camtay")
    DataSource dataSource;

    @Inject
    BatchRunner transactions;

    /** Does the work in one transaction that ends before the next node begins. Called outside transactions. */
    public void inTransaction(Runnable work) {
        alone(() -> transactions.inTransaction(work));
    }

    /**
     * Does the work while no other node does; it brings its own transactions. Called outside transactions.
     *
     * @throws IllegalStateException when another node is not done after ten minutes
     */
    public void alone(Runnable work) {
        try (Connection connection = dataSource.getConnection()) {
            take(connection);
            try {
                work.run();
            } finally {
                release(connection);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database gave no lock for the start", e);
        }
    }

    private static void take(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TAKE)) {
            statement.setInt(1, PATIENCE_SECONDS);
            try (ResultSet taken = statement.executeQuery()) {
                if (!taken.next() || taken.getInt(1) != 1) {
                    throw new IllegalStateException(
                            "another node has been filling the database for " + PATIENCE_SECONDS + " s");
                }
            }
        }
    }

    private static void release(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(RELEASE)) {
            statement.execute();
        }
    }
}
