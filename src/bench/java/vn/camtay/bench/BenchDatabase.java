package vn.camtay.bench;

import com.mysql.cj.jdbc.MysqlDataSource;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The database that a scenario works on: the one of CAMTAY_DB_URL, CAMTAY_DB_USER and CAMTAY_DB_PASSWORD, else the embedded one of
 * the Camtay that runs on CAMTAY_DATA.
 */
final class BenchDatabase implements AutoCloseable {
    private static final String OPTIONS = "connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true"
            + "&connectionCollation=utf8mb4_0900_ai_ci&fallbackToSystemKeyStore=false&allowPublicKeyRetrieval=true"
            + "&sessionVariables=transaction_isolation='READ-COMMITTED'&rewriteBatchedStatements=true";

    private final MysqlDataSource source = new MysqlDataSource();
    private final List<Rows> open = new ArrayList<>();
    private final Connection connection;

    private BenchDatabase(String url, String user, String password) throws SQLException {
        source.setUrl(url + (url.contains("?") ? '&' : '?') + OPTIONS);
        source.setUser(user);
        source.setPassword(password);
        connection = source.getConnection();
        connection.setAutoCommit(false);
    }

    static BenchDatabase open() throws SQLException, IOException {
        Map<String, String> environment = System.getenv();
        if (environment.containsKey("CAMTAY_DB_URL")) {
            return new BenchDatabase(
                    environment.get("CAMTAY_DB_URL"),
                    environment.get("CAMTAY_DB_USER"),
                    environment.getOrDefault("CAMTAY_DB_PASSWORD", ""));
        }
        Path folder = Path.of(environment.getOrDefault("CAMTAY_DATA", System.getProperty("user.home") + "/.camtay"));
        String port = Files.readString(folder.resolve("database-port")).strip();
        String password = Files.readString(folder.resolve("database-password")).strip();
        return new BenchDatabase("jdbc:mysql://127.0.0.1:" + port + "/camtay?sslMode=DISABLED", "camtay", password);
    }

    /** The product's persistence unit on it, transactions by hand. */
    EntityManagerFactory entityManagerFactory() {
        return Persistence.createEntityManagerFactory(
                "camtay",
                Map.of(
                        "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                        "jakarta.persistence.jtaDataSource", "",
                        "jakarta.persistence.nonJtaDataSource", source,
                        "eclipselink.target-server", "None"));
    }

    void run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, values);
            statement.executeUpdate();
        }
    }

    void commit() throws SQLException {
        connection.commit();
    }

    long number(String sql, Object... values) throws SQLException {
        List<Object[]> rows = rows(sql, values);
        return rows.isEmpty() || rows.get(0)[0] == null ? 0 : ((Number) rows.get(0)[0]).longValue();
    }

    String text(String sql, Object... values) throws SQLException {
        List<Object[]> rows = rows(sql, values);
        return rows.isEmpty() || rows.get(0)[0] == null ? null : rows.get(0)[0].toString();
    }

    List<Object[]> rows(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, values);
            List<Object[]> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    Object[] row = new Object[columns];
                    for (int i = 0; i < columns; i++) {
                        row[i] = rows.getObject(i + 1);
                    }
                    found.add(row);
                }
            }
            return found;
        }
    }

    /** Rows of one table, sent a thousand at a time, with those of all tables that were begun before it going first. */
    Rows insert(String table, String... columns) throws SQLException {
        return new Rows(table, columns);
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    /** The insert of one table. */
    final class Rows implements AutoCloseable {
        private static final int AT_ONCE = 1_000;

        private final PreparedStatement statement;
        private int waiting;

        private Rows(String table, String... columns) throws SQLException {
            statement = connection.prepareStatement("insert into " + table + " (" + String.join(", ", columns)
                    + ") values (" + "?, ".repeat(columns.length - 1) + "?)");
            open.add(this);
        }

        void add(Object... values) throws SQLException {
            set(statement, values);
            statement.addBatch();
            if (++waiting == AT_ONCE) {
                sendAll();
            }
        }

        private void sendAll() throws SQLException {
            for (Rows rows : open) {
                rows.send();
            }
        }

        private void send() throws SQLException {
            if (waiting > 0) {
                statement.executeBatch();
                waiting = 0;
            }
        }

        @Override
        public void close() throws SQLException {
            sendAll();
            open.remove(this);
            statement.close();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
