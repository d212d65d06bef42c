package vn.camtay.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import vn.camtay.shared.settings.Settings;

/**
 * The MariaDB server of an installation without a database of its own. It listens on the loopback address only and has two users
 * with random passwords, and no other that could come in by network: the schema's owner, who migrates, backs up and restores, and
 * the application, who reads and writes rows but can neither empty nor change a table nor take a trigger away. From {@link #start()} to {@link #stop()} it is watched: when it
 * dies it is started again on the same port.
 */
final class EmbeddedDatabase {
    static final String SCHEMA = "camtay";
    static final String OWNER = "camtay";
    static final String APPLICATION = "camtay_app";
    static final String HOST = "127.0.0.1";

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int MOST_RESTARTS_A_MINUTE = 5;
    private static final int GREETING = 0x0a;

    private final DataFolder folder;
    private final DatabasePrograms programs;
    private final String password;
    private final String applicationPassword;
    private final int port;
    private final List<Long> restarts = new ArrayList<>();
    private Process server;
    private boolean stopping;

    /** Unpacks the programs, and makes an empty database when there is none yet. Called with the folder's lock held. */
    EmbeddedDatabase(DataFolder folder) throws IOException, InterruptedException {
        this.folder = folder;
        OrphanedDatabase.stopAny(folder);
        programs = DatabasePrograms.unpack(folder);
        if (!folder.hasDatabase()) {
            install();
        }
        password = folder.databasePassword();
        applicationPassword = folder.applicationPassword();
        port = freePort(folder.databasePort().orElse(0));
        folder.keepDatabasePort(port);
    }

    /** Starts the server and returns once it answers. */
    synchronized void start() throws IOException, InterruptedException {
        Path users = folder.temporary().resolve("users.sql");
        DataFolder.writePrivately(users, userStatements());
        server = new ProcessBuilder(serverCommand(users))
                .directory(folder.programs().toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.databaseLog().toFile()))
                .start();
        awaitGreeting(server);
        Files.delete(users);
        server.onExit().thenAccept(this::restart);
    }

    /** Stops the server in order; no watch any more. */
    void stop() {
        Process running;
        synchronized (this) {
            stopping = true;
            running = server;
        }
        if (running == null) {
            return;
        }
        running.destroy();
        try {
            if (!running.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                running.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How its owner reaches it: user, password and address. */
    DatabaseAccess access() {
        return new DatabaseAccess(programs, port, password);
    }

    /** How the application reaches it. */
    Settings.Database settings() {
        return new Settings.Database(
                access().url(),
                APPLICATION,
                applicationPassword,
                Optional.of(new Settings.DatabaseOwner(OWNER, password)));
    }

    /** What the application may do, whatever it was allowed before. */
    static List<String> applicationRights(String schema, String account) {
        return List.of(
                "revoke all privileges, grant option from " + account,
                "grant select, insert, update, delete on `" + schema + "`.* to " + account);
    }

    static String dataArgument(DataFolder folder) {
        return "--datadir=" + folder.database();
    }

    /** The server died; runs on the watch's own thread. */
    private void restart(Process dead) {
        synchronized (this) {
            if (stopping) {
                return;
            }
            long now = System.nanoTime();
            restarts.removeIf(earlier -> now - earlier > TimeUnit.MINUTES.toNanos(1));
            restarts.add(now);
            if (restarts.size() <= MOST_RESTARTS_A_MINUTE) {
                Console.complain("the database server ended (" + dead.exitValue() + "); starting it again.");
                try {
                    start();
                    return;
                } catch (IOException | StartRefusedException e) {
                    Console.complain("the database server does not start again: " + e.getMessage());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }
        Console.complain("giving up on the database server, see " + folder.databaseLog() + "; Camtay stops.");
        System.exit(Main.FAILED);
    }

    private List<String> serverCommand(Path users) {
        List<String> command = new ArrayList<>(List.of(
                programs.server(),
                "--no-defaults",
                dataArgument(folder),
                "--basedir=" + folder.programs(),
                "--tmpdir=" + folder.temporary(),
                "--pid-file=" + folder.path().resolve("mariadb.pid"),
                "--init-file=" + users,
                "--port=" + port,
                "--bind-address=" + HOST,
                "--socket=",
                "--skip-ssl",
                "--skip-name-resolve",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_0900_ai_ci",
                "--default-time-zone=+00:00",
                "--transaction-isolation=READ-COMMITTED",
                "--max-allowed-packet=64M",
                "--innodb-buffer-pool-size=256M"));
        command.addAll(asRoot());
        return command;
    }

    /** MariaDB runs as root only when told to. */
    private static List<String> asRoot() {
        return "root".equals(System.getProperty("user.name")) ? List.of("--user=root") : List.of();
    }

    /** Run by the server itself before it lets anybody in, at every start. */
    private String userStatements() {
        String owner = account(OWNER);
        List<String> statements = new ArrayList<>(List.of(
                "create database if not exists " + SCHEMA + " character set utf8mb4 collate utf8mb4_0900_ai_ci",
                "create user if not exists " + owner + " identified by '" + password + "'",
                "alter user " + owner + " identified by '" + password + "'",
                "grant all on " + SCHEMA + ".* to " + owner,
                "create user if not exists " + account(APPLICATION) + " identified by '" + applicationPassword + "'",
                "alter user " + account(APPLICATION) + " identified by '" + applicationPassword + "'"));
        statements.addAll(applicationRights(SCHEMA, account(APPLICATION)));
        statements.addAll(List.of(
                "delete from mysql.global_priv where Host <> 'localhost' and not (User in ('" + OWNER + "', '"
                        + APPLICATION + "') and Host = '" + HOST + "')",
                "delete from mysql.global_priv where User = ''",
                "flush privileges"));
        return String.join(";\n", statements) + ";\n";
    }

    private static String account(String user) {
        return "'" + user + "'@'" + HOST + "'";
    }

    private void install() throws IOException, InterruptedException {
        Console.tell("Making a new database in " + folder.path() + ".");
        Path fresh = folder.path().resolve("mysql-new");
        DataFolder.deleteTree(fresh);
        Files.createDirectory(fresh);
        List<String> command = new ArrayList<>(List.of(
                programs.installer(),
                "--no-defaults",
                "--force",
                "--basedir=" + folder.programs(),
                "--datadir=" + fresh,
                "--tmpdir=" + folder.temporary(),
                "--auth-root-authentication-method=socket",
                "--skip-name-resolve",
                "--skip-test-db"));
        command.addAll(asRoot());
        int outcome = new ProcessBuilder(command)
                .directory(folder.programs().toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.databaseLog().toFile()))
                .start()
                .waitFor();
        if (outcome != 0) {
            throw new StartRefusedException("the embedded database cannot be made, see " + folder.databaseLog() + ".");
        }
        Files.move(fresh, folder.database(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** The server answers a connection with the number of its protocol once it is ready. */
    private void awaitGreeting(Process starting) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && starting.isAlive()) {
            try (Socket socket = new Socket()) {
                socket.setSoTimeout((int) PATIENCE.toMillis());
                socket.connect(new InetSocketAddress(HOST, port), 1000);
                InputStream answer = socket.getInputStream();
                byte[] head = answer.readNBytes(5);
                if (head.length == 5 && head[4] == GREETING) {
                    return;
                }
            } catch (IOException e) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
        starting.destroy();
        throw new StartRefusedException("the embedded database does not start, see " + folder.databaseLog() + ".");
    }

    private static int freePort(int wanted) throws IOException {
        try (ServerSocket socket = new ServerSocket(wanted, 1, InetAddress.getByName(HOST))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            if (wanted == 0) {
                throw e;
            }
            return freePort(0);
        }
    }
}
