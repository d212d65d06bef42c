package vn.camtay.launcher;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.camtay.testkit.Ports;
import vn.camtay.testkit.Target;

/** The launcher as a process: what becomes of the data and of the processes when something is stopped, killed or started twice. */
class LauncherIT {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final List<Process> started = new ArrayList<>();
    private DataFolder folder;

    @BeforeEach
    void useAFolderOfItsOwn(TestInfo test) throws IOException {
        Path path = Target.own()
                .resolve("launcher")
                .resolve(test.getTestMethod().orElseThrow().getName())
                .resolve("data");
        DataFolder.deleteTree(path.getParent());
        Files.createDirectories(path.getParent());
        folder = new DataFolder(path);
    }

    @AfterEach
    void leaveNothingRunning() throws Exception {
        for (Process process : started) {
            process.destroyForcibly().waitFor();
        }
        for (ProcessHandle orphan : OrphanedDatabase.find(folder)) {
            orphan.destroyForcibly();
            orphan.onExit().get(30, SECONDS);
        }
        DataFolder.deleteTree(folder.programs());
    }

    @Test
    void theDataOutlivesAStopAndAKillAndTheOrphanIsDealtWith() throws Exception {
        Process first = database();
        run("create table note (text varchar(100))");
        run("insert into note values ('kept over a stop: Đặng Thị Hường')");
        stop(first);
        assertThat(OrphanedDatabase.find(folder)).isEmpty();

        Process second = database();
        run("insert into note values ('kept over a kill')");
        second.destroyForcibly().waitFor();
        List<ProcessHandle> orphans = OrphanedDatabase.find(folder);
        assertThat(orphans).hasSize(1);

        Process third = database();
        assertThat(orphans.get(0).isAlive()).isFalse();
        assertThat(OrphanedDatabase.find(folder)).hasSize(1);
        assertThat(notes()).containsExactly("kept over a stop: Đặng Thị Hường", "kept over a kill");
        stop(third);
    }

    @Test
    void aSecondStartOnTheSameFolderIsRefusedInOneLine() throws Exception {
        Process first = database();

        Ended second = run(Map.of(), "database");

        assertThat(second.code()).isEqualTo(Main.FAILED);
        assertThat(second.lines())
                .singleElement()
                .asString()
                .contains("another Camtay", folder.path().toString());
        assertThat(first.isAlive()).isTrue();
        assertThat(OrphanedDatabase.find(folder)).hasSize(1);
        stop(first);
    }

    @Test
    void aKilledDatabaseIsStartedAgainOnItsPort() throws Exception {
        Process launcher = database();
        int port = folder.databasePort().orElseThrow();
        ProcessHandle server = OrphanedDatabase.find(folder).get(0);

        server.destroyForcibly();
        server.onExit().get(30, SECONDS);

        await(() -> OrphanedDatabase.find(folder).stream().anyMatch(other -> other.pid() != server.pid()));
        await(() -> canConnect(port));
        stop(launcher);
    }

    @Test
    void theDatabaseLetsNobodyInWithoutItsPassword() throws Exception {
        Process launcher = database();
        String address = "jdbc:mysql://127.0.0.1:" + folder.databasePort().orElseThrow() + "/?sslMode=DISABLED"
                + "&allowPublicKeyRetrieval=true";

        for (String user : List.of("root", "camtay", "camtay_app", "", "mariadb.sys")) {
            assertThatThrownBy(() -> DriverManager.getConnection(address, user, ""))
                    .as(user)
                    .isInstanceOf(SQLException.class);
        }
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.path().resolve("database-password"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())))
                .isEqualTo("rwx------");
        assertThat(OrphanedDatabase.find(folder).get(0).info().commandLine().orElse(""))
                .contains("--bind-address=127.0.0.1")
                .doesNotContain(folder.databasePassword());
        stop(launcher);
    }

    /** With its own rights, and not even where the session looks at no foreign keys. */
    @Test
    void theApplicationsUserWritesRowsButFindsNoWayRoundTheTriggersOfSignedOnes() throws Exception {
        Process launcher = database();
        String url = "jdbc:mysql://127.0.0.1:" + folder.databasePort().orElseThrow()
                + "/camtay?sslMode=DISABLED&allowPublicKeyRetrieval=true";
        Flyway.configure()
                .dataSource(url, EmbeddedDatabase.OWNER, folder.databasePassword())
                .locations("classpath:db/migration")
                .load()
                .migrate();

        try (Connection application =
                        DriverManager.getConnection(url, EmbeddedDatabase.APPLICATION, folder.applicationPassword());
                Statement sql = application.createStatement()) {
            sql.execute("set foreign_key_checks = 0");
            sql.execute("insert into card_entry (card_id, official_id, skill_id, state, coach_id, done_on, recorded_at)"
                    + " values (1, 1, 1, 'FINALISED', 2, '2026-12-07', '2026-12-07')");
            sql.execute("insert into case_key (number, secret, made_at) values (7, repeat('a', 64), '2026-12-07')");
            sql.execute("update case_key set secret = repeat('b', 64) where number = 7");
            sql.execute("delete from case_key where number = 7");

            assertThatThrownBy(() -> sql.execute("update card_entry set note = 'x'"))
                    .hasMessageContaining("never changed");
            assertThatThrownBy(() -> sql.execute("delete from card_entry")).hasMessageContaining("never deleted");
            for (String refused : List.of(
                    "truncate table card_entry",
                    "truncate table card_file",
                    "truncate table audit_entry",
                    "drop table card_entry",
                    "alter table card_entry drop column note",
                    "rename table card_entry to card_entry_before",
                    "drop trigger card_entry_update_guard",
                    "create table card_entry_other (id bigint)",
                    "drop database camtay")) {
                assertThatThrownBy(() -> sql.execute(refused)).as(refused).hasMessageContaining("denied");
            }
        }
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.path().resolve("database-application-password"))))
                .isEqualTo("rw-------");
        stop(launcher);
    }

    @Test
    void aBackupRestoresWhatWasThere() throws Exception {
        Path file = folder.path().resolveSibling("copy.sql.gz");
        Process launcher = database();
        run("create table note (text varchar(100), folded varchar(100) generated always as (lower(text)) stored)");
        run("insert into note (text) values ('Nguyễn Văn Ân')");
        run("create trigger note_kept before delete on note for each row signal sqlstate '45000'");

        assertThat(run(Map.of(), "backup", file.toString()).code()).isZero();
        run("drop trigger note_kept");
        run("delete from note");
        assertThat(run(Map.of(), "restore", file.toString()).lines())
                .singleElement()
                .asString()
                .contains("another Camtay");
        stop(launcher);
        Ended restored = run(Map.of(), "restore", file.toString());

        assertThat(restored.code()).as(restored.toString()).isZero();
        Process again = database();
        assertThat(notes()).containsExactly("Nguyễn Văn Ân");
        assertThatThrownBy(() -> run("delete from note")).isInstanceOf(SQLException.class);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        stop(again);
    }

    @Test
    void aBrokenBackupIsRefusedBeforeAnythingIsChanged() throws Exception {
        Path file = folder.path().resolveSibling("broken.sql");
        Files.writeString(file, "create table half (id int);\n");

        Ended ended = run(Map.of(), "restore", file.toString());

        assertThat(ended.code()).isEqualTo(Main.FAILED);
        assertThat(ended.lines()).singleElement().asString().contains("not a whole backup");
        assertThat(folder.path()).doesNotExist();
    }

    @Test
    void aWrongStartIsAnsweredByOneLine() throws Exception {
        Ended wrongPort = run(Map.of("CAMTAY_HTTP_PORT", "70000"));
        Ended temporary = run(Map.of("CAMTAY_DATA", Target.temporary() + "/camtay-it"), "database");
        Ended unknown = run(Map.of(), "backups");

        assertThat(wrongPort.code()).isEqualTo(Main.WRONG_SETTING);
        assertThat(wrongPort.lines())
                .containsExactly("camtay: CAMTAY_HTTP_PORT is '70000'; allowed: a whole number from 1 to 65535.");
        assertThat(temporary.code()).isEqualTo(Main.FAILED);
        assertThat(temporary.lines()).singleElement().asString().contains("inside the folder of temporary files");
        assertThat(unknown.code()).isEqualTo(Main.WRONG_SETTING);
        assertThat(unknown.lines()).hasSize(1);
    }

    @Test
    void theApplicationOutlivesItsDatabaseAndEndsWithItsParent() throws Exception {
        int port = Ports.free();
        Path log = folder.path().resolveSibling("application.log");
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", "\"$@\" & wait", "sh"));
        command.addAll(Target.launcher("700m"));
        ProcessBuilder builder =
                builder(command, Map.of("CAMTAY_HTTP_PORT", String.valueOf(port), "CAMTAY_DEMO", "false"));
        Process parent = start(builder.redirectErrorStream(true).redirectOutput(log.toFile()));
        await(() -> Files.readString(log).contains("Camtay is ready:"));
        ProcessHandle launcher = parent.children().findFirst().orElseThrow();
        assertThat(ready(port)).isEqualTo(200);
        Ended busy = run(Map.of("CAMTAY_HTTP_PORT", String.valueOf(port), "CAMTAY_DATA", folder.path() + "-other"));
        assertThat(busy.lines()).singleElement().asString().contains("port " + port + " is taken");

        OrphanedDatabase.find(folder).get(0).destroyForcibly();
        await(() -> ready(port) == 200);

        ProcessHandle server = OrphanedDatabase.find(folder).get(0);
        parent.destroyForcibly().waitFor();
        launcher.onExit().get(PATIENCE.toSeconds(), SECONDS);
        assertThat(server.isAlive()).isFalse();
        assertThat(OrphanedDatabase.find(folder)).isEmpty();
        assertThat(Files.readString(log)).contains("the process that started Camtay has ended");
    }

    /** Starts the database alone and waits until it answers. */
    private Process database() throws Exception {
        Path log = folder.path().resolveSibling("launcher-" + started.size() + ".log");
        Process process = start(
                builder(with("database"), Map.of()).redirectErrorStream(true).redirectOutput(log.toFile()));
        await(() -> {
            assertThat(process.isAlive()).as(() -> read(log)).isTrue();
            return read(log).contains("The database answers on");
        });
        return process;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static void stop(Process process) throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(PATIENCE.toSeconds(), SECONDS)).isTrue();
    }

    private Ended run(Map<String, String> more, String... arguments) throws Exception {
        Process process = start(builder(with(arguments), more).redirectErrorStream(true));
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output.lines().toList());
    }

    private Process start(ProcessBuilder builder) throws IOException {
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private static List<String> with(String... arguments) {
        List<String> command = Target.launcher("700m");
        command.addAll(List.of(arguments));
        return command;
    }

    private ProcessBuilder builder(List<String> command, Map<String, String> more) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("CAMTAY_"));
        builder.environment().put("CAMTAY_DATA", folder.path().toString());
        builder.environment().putAll(more);
        return builder;
    }

    private Connection connect(int port) throws SQLException, IOException {
        return DriverManager.getConnection(
                "jdbc:mysql://127.0.0.1:" + port + "/camtay?sslMode=DISABLED&allowPublicKeyRetrieval=true",
                "camtay",
                folder.databasePassword());
    }

    private boolean canConnect(int port) throws IOException {
        try (Connection connection = connect(port)) {
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private void run(String statement) throws Exception {
        try (Connection connection = connect(folder.databasePort().orElseThrow());
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private List<String> notes() throws Exception {
        List<String> notes = new ArrayList<>();
        try (Connection connection = connect(folder.databasePort().orElseThrow());
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery("select text from note order by text desc")) {
            while (rows.next()) {
                notes.add(rows.getString(1));
            }
        }
        return notes;
    }

    private static int ready(int port) throws InterruptedException {
        HttpRequest question = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready"))
                .timeout(Duration.ofSeconds(30))
                .build();
        try {
            return HttpClient.newHttpClient()
                    .send(question, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.call()) {
            assertThat(System.nanoTime()).as("waited for " + PATIENCE).isLessThan(end);
            Thread.sleep(100);
        }
    }

    /** A launcher that ended by itself. */
    private record Ended(int code, List<String> lines) {}
}
