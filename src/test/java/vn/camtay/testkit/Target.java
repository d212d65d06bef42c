package vn.camtay.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** The build's own folder, where tests may write. */
public final class Target {
    /** Options of a program that lives for minutes on few processors: compiled once and lightly, it needs half the time. */
    public static final List<String> SHORT_LIFE =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:MetaspaceSize=192m", "-Xmn200m");

    private Target() {}

    /** What was built, and what all runs of tests share: {@link #inTurn} where one of them writes. */
    public static Path folder() {
        return Path.of(System.getProperty("camtay.target", "target")).toAbsolutePath();
    }

    /** Where this run of tests writes: the build has two of them beside one another, each with servers of its own. */
    public static Path own() {
        return folder().resolve(System.getProperty("camtay.own", "it"));
    }

    /**
     * The option that gives a started program a folder of temporary files in the build's own, so that the checkout itself may lie
     * in the system's: the launcher refuses data below temporary files.
     */
    public static String temporaryOption() {
        return "-Djava.io.tmpdir=" + temporary();
    }

    public static Path temporary() {
        try {
            return Files.createDirectories(own().resolve("tmp"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What starts the built application with that much heap. */
    public static List<String> launcher(String heap) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + heap);
        command.addAll(SHORT_LIFE);
        command.addAll(List.of(
                temporaryOption(), "-jar", folder().resolve("camtay.jar").toString()));
        return command;
    }

    /** Something that only one run of tests does at a time; the others wait for it. */
    static <T> T inTurn(String what, Callable<T> work) throws Exception {
        Path lock = Files.createDirectories(folder()).resolve(what + ".lock");
        try (FileChannel file = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock turn = file.lock()) {
            return work.call();
        }
    }
}
