package vn.camtay.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.camtay.shared.settings.InvalidSettingException;
import vn.camtay.shared.settings.Settings;

/**
 * {@code java -jar camtay.jar} runs Camtay in the foreground; {@code backup FILE} and {@code restore FILE} copy the embedded
 * database; {@code database} starts nothing but the embedded database, for whoever looks after it.
 */
public final class Main {
    /** Exit codes: it could not start or go on; a setting or an argument is wrong. */
    static final int FAILED = 1;

    static final int WRONG_SETTING = 2;

    private static final String USAGE = "Use: java -jar camtay.jar [database | backup FILE | restore FILE]";

    private final Settings settings;
    private final DataFolder folder;
    private final Path systemTemporary = Path.of(System.getProperty("java.io.tmpdir"));

    private Main(Settings settings) {
        this.settings = settings;
        this.folder = new DataFolder(settings.data());
    }

    public static void main(String[] arguments) {
        Locale.setDefault(Locale.forLanguageTag("vi"));
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        try {
            new Main(StartSettings.read(System::getenv)).run(List.of(arguments));
        } catch (InvalidSettingException e) {
            Console.complain(e.getMessage());
            System.exit(WRONG_SETTING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            Console.complain(e instanceof StartRefusedException ? e.getMessage() : e.toString());
            System.exit(FAILED);
        }
    }

    private void run(List<String> arguments) throws Exception {
        String command = arguments.isEmpty() ? "" : arguments.get(0);
        switch (command + "/" + arguments.size()) {
            case "/0" -> serve();
            case "database/1" -> serveDatabase();
            case "backup/2" -> backUp(Path.of(arguments.get(1)).toAbsolutePath());
            case "restore/2" -> restore(Path.of(arguments.get(1)).toAbsolutePath());
            default -> {
                Console.complain(USAGE);
                System.exit(WRONG_SETTING);
            }
        }
    }

    private void serve() throws Exception {
        ApplicationServer server = new ApplicationServer(settings.httpPort());
        server.requireFreePort();
        Optional<EmbeddedDatabase> database = Optional.empty();
        if (settings.database().isEmpty()) {
            openFolder();
            if (settings.demo() && !folder.hasDatabase()) {
                folder.markAsDemo();
            }
            database = Optional.of(new EmbeddedDatabase(folder));
        }
        stopInOrder(server, database);
        if (database.isPresent()) {
            database.get().start();
            use(database.get().settings());
        } else {
            use(settings.database().orElseThrow());
        }
        System.setProperty("camtay.demo", String.valueOf(settings.demo()));
        server.start(Files.createTempDirectory("camtay"));
        server.awaitReady();
        announce();
    }

    private void serveDatabase() throws Exception {
        requireEmbedded();
        openFolder();
        EmbeddedDatabase database = new EmbeddedDatabase(folder);
        stopInOrder(new ApplicationServer(settings.httpPort()), Optional.of(database));
        database.start();
        Console.tell("The database answers on " + EmbeddedDatabase.HOST + ":"
                + database.access().port() + ".");
        Thread.currentThread().join();
    }

    /** Copies the database of a running Camtay through its server, or starts the server for the while. */
    private void backUp(Path file) throws Exception {
        requireEmbedded();
        if (!folder.hasDatabase()) {
            throw new StartRefusedException("there is no database in " + folder.path() + ".");
        }
        if (!DataFolderLock.tryTake(folder)) {
            new Backup(runningDatabase()).write(file);
        } else {
            useTemporaryFolder();
            EmbeddedDatabase database = new EmbeddedDatabase(folder);
            database.start();
            try {
                new Backup(database.access()).write(file);
            } finally {
                database.stop();
            }
        }
        Console.tell("Backed up to " + file + " (" + Files.size(file) / 1024 + " KiB).");
    }

    private void restore(Path file) throws Exception {
        requireEmbedded();
        Backup.requireWhole(file);
        openFolder();
        EmbeddedDatabase database = new EmbeddedDatabase(folder);
        database.start();
        try {
            Backup backup = new Backup(database.access());
            Path before = folder.path().resolve("before-restore-" + System.currentTimeMillis() + ".sql.gz");
            backup.write(before);
            Console.tell("What the database held so far is kept in " + before + ".");
            backup.restore(file);
        } finally {
            database.stop();
        }
        Console.tell("Restored " + file + ".");
    }

    private void requireEmbedded() {
        if (settings.database().isPresent()) {
            throw new StartRefusedException(
                    "CAMTAY_DB_URL names a database of its own; use that database's own tools.");
        }
    }

    private void openFolder() throws IOException {
        folder.prepare(systemTemporary);
        DataFolderLock.take(folder);
        useTemporaryFolder();
    }

    private void useTemporaryFolder() throws IOException {
        folder.prepareTemporary();
        System.setProperty("java.io.tmpdir", folder.temporary().toString());
    }

    private DatabaseAccess runningDatabase() throws IOException {
        int port = folder.databasePort()
                .orElseThrow(() -> new StartRefusedException("Camtay is only starting; try again in a minute."));
        return new DatabaseAccess(DatabasePrograms.unpacked(folder), port, folder.databasePassword());
    }

    /** The application reads these as settings, before those of the environment. */
    private static void use(Settings.Database database) {
        System.setProperty("camtay.db.url", DatabaseUrl.complete(database.url()));
        System.setProperty("camtay.db.user", database.user());
        System.setProperty("camtay.db.password", database.password());
        database.owner().ifPresent(owner -> {
            System.setProperty("camtay.db.owner.user", owner.user());
            System.setProperty("camtay.db.owner.password", owner.password());
        });
    }

    private void stopInOrder(ApplicationServer server, Optional<EmbeddedDatabase> database) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            try {
                                server.stop();
                            } finally {
                                database.ifPresent(EmbeddedDatabase::stop);
                            }
                        },
                        "camtay-stop"));
        if (!settings.keepRunning()) {
            ParentWatch.begin();
        }
    }

    private void announce() {
        Console.tell("");
        Console.tell("Camtay is ready:  " + settings.baseUrl() + "/");
        if (settings.database().isEmpty()) {
            Console.tell("Data folder:      " + folder.path());
        }
        if (settings.demo()) {
            Console.tell("Demo data is on.");
        }
        Console.tell("");
    }
}
