package vn.camtay.testkit;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A real MySQL from target/mysql (unpacked by the profile {@code mysql}) that reads docker/mysql.cnf, with one empty schema, an owner
 * who has all rights on it and a user for the application who has none but to rows, as the README asks of a department.
 */
public final class MySqlServer implements AutoCloseable {
    private static final String SCHEMA = "camtay";
    private static final String APPLICATION = "camtay_app";
    private static final String PASSWORD = "camtay-mysql-2026";
    private static final long START_SECONDS = 120;

    private final Path home = Target.folder().resolve("mysql");
    private final Path data =
            Target.own().resolve("mysql-" + ProcessHandle.current().pid());
    private final int port = Ports.free();
    private final Process process;

    private MySqlServer() throws IOException, InterruptedException {
        if (!Files.isRegularFile(home.resolve("bin/mysqld"))) {
            throw new IllegalStateException("no MySQL in " + home + "; run mvn -Pmysql verify.");
        }
        home.resolve("bin/mysqld").toFile().setExecutable(true);
        int made = server("--initialize-insecure").start().waitFor();
        if (made != 0) {
            throw new IllegalStateException(
                    "MySQL made no data folder (" + made + "); see " + log() + " and " + data + ".out.");
        }
        process = server("--port=" + port, "--bind-address=127.0.0.1", "--mysqlx=OFF", "--socket=" + data + ".sock")
                .start();
        prepare();
    }

    public static MySqlServer start() {
        try {
            return Servers.started(new MySqlServer());
        } catch (IOException e) {
            throw new IllegalStateException("MySQL did not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What an application is told to use this server. */
    public Map<String, String> settings() {
        return Map.of(
                "CAMTAY_DB_URL",
                url(SCHEMA),
                "CAMTAY_DB_USER",
                APPLICATION,
                "CAMTAY_DB_PASSWORD",
                PASSWORD,
                "CAMTAY_DB_OWNER_USER",
                SCHEMA,
                "CAMTAY_DB_OWNER_PASSWORD",
                PASSWORD);
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url(SCHEMA), SCHEMA, PASSWORD);
    }

    /** As the application's own user. */
    public Connection connectAsApplication() throws SQLException {
        return DriverManager.getConnection(url(SCHEMA), APPLICATION, PASSWORD);
    }

    private String url(String schema) {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + schema + "?sslMode=REQUIRED";
    }

    private void prepare() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (true) {
            try (Connection root = DriverManager.getConnection(url(""), "root", "");
                    Statement statement = root.createStatement()) {
                statement.execute("create database " + SCHEMA);
                statement.execute("create user " + SCHEMA + "@'%' identified by '" + PASSWORD + "'");
                statement.execute("grant all on " + SCHEMA + ".* to " + SCHEMA + "@'%'");
                statement.execute("create user " + APPLICATION + "@'%' identified by '" + PASSWORD + "'");
                statement.execute(
                        "grant select, insert, update, delete on " + SCHEMA + ".* to " + APPLICATION + "@'%'");
                return;
            } catch (SQLException notYet) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    throw new IllegalStateException("MySQL did not start; see " + log(), notYet);
                }
                TimeUnit.MILLISECONDS.sleep(250);
            }
        }
    }

    private ProcessBuilder server(String... more) {
        List<String> command = new ArrayList<>(List.of(
                home.resolve("bin/mysqld").toString(),
                "--defaults-file=" + Path.of("docker", "mysql.cnf").toAbsolutePath(),
                "--basedir=" + home,
                "--datadir=" + data,
                "--log-error=" + log()));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        command.addAll(List.of(more));
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(new File(data + ".out"));
    }

    private Path log() {
        return Path.of(data + ".log");
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
