package vn.camtay.testkit;

import java.nio.file.Path;

/** The build's own folder, where tests may write. */
public final class Target {
    private Target() {}

    public static Path folder() {
        return Path.of(System.getProperty("camtay.target", "target")).toAbsolutePath();
    }
}
