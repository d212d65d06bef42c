package vn.camtay.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The build's own folder, where tests may write. */
public final class Target {
    /** Options of a program that lives for minutes on few processors: compiled once and lightly, it needs half the time. */
    public static final List<String> SHORT_LIFE = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private Target() {}

    public static Path folder() {
        return Path.of(System.getProperty("camtay.target", "target")).toAbsolutePath();
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
            return Files.createDirectories(folder().resolve("it-tmp"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
