package vn.camtay.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The build's own folder, where tests may write. */
public final class Target {
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
