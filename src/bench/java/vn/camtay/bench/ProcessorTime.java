package vn.camtay.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What the application, its embedded database and the load have used of the processors so far, in milliseconds. It holds on a machine
 * that others work on too, where answers a second do not. Nothing is known of a database elsewhere, nor of its application.
 */
record ProcessorTime(long application, long database, long load) {
    static ProcessorTime now() throws IOException {
        Optional<ProcessHandle> database = embedded();
        return new ProcessorTime(
                millis(database.flatMap(ProcessHandle::parent)),
                millis(database),
                millis(Optional.of(ProcessHandle.current())));
    }

    /** The embedded database is the child of its application. */
    private static Optional<ProcessHandle> embedded() throws IOException {
        String folder = Person.setting("CAMTAY_DATA", "");
        Path process = Path.of(folder, "mariadb.pid");
        if (folder.isEmpty() || System.getenv().containsKey("CAMTAY_DB_URL") || !Files.exists(process)) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(Files.readString(process).strip()));
    }

    private static long millis(Optional<ProcessHandle> process) {
        return process.flatMap(one -> one.info().totalCpuDuration())
                .map(Duration::toMillis)
                .orElse(0L);
    }

    /** For each of so many answers. */
    String since(ProcessorTime before, int answers) {
        return "processor ms an answer: application %.2f, database %.2f, load %.2f"
                .formatted(
                        (application - before.application) / (double) answers,
                        (database - before.database) / (double) answers,
                        (load - before.load) / (double) answers);
    }
}
