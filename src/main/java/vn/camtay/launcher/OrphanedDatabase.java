package vn.camtay.launcher;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A database server that outlived its launcher, which was killed. Found by the data folder in its command line; asked to stop, for
 * nobody watches it any more. Called with the folder's lock held, so no living launcher can own it.
 */
final class OrphanedDatabase {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private OrphanedDatabase() {}

    /** @throws StartRefusedException when one does not stop in a minute */
    static void stopAny(DataFolder folder) throws InterruptedException {
        for (ProcessHandle orphan : find(folder)) {
            Console.tell("Stopping the database server " + orphan.pid() + ", left over from a start that was killed.");
            orphan.destroy();
            try {
                orphan.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } catch (TimeoutException | java.util.concurrent.ExecutionException e) {
                throw new StartRefusedException(
                        "the database server " + orphan.pid() + ", left over from a killed start, does not stop.", e);
            }
        }
    }

    static List<ProcessHandle> find(DataFolder folder) {
        String mark = EmbeddedDatabase.dataArgument(folder);
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .arguments()
                        .filter(arguments -> Arrays.asList(arguments).contains(mark))
                        .isPresent())
                .filter(process -> process.info().command().orElse("").endsWith("mariadbd"))
                .toList();
    }
}
