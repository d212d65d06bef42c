package vn.camtay.testkit;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Where Chromium is: {@code CAMTAY_CHROMIUM}, else on the PATH, else unpacked from its npm package into target/. Without any of
 * them the test run fails and says so.
 *
 * @param executable  the program
 * @param environment what it needs around it (libraries and fonts of the npm package)
 */
public record Chromium(Path executable, Map<String, String> environment) {
    private static final String PACKAGE = "@sparticuz/chromium@153.0.0";
    private static final String UNPACK =
            "import chromium from '@sparticuz/chromium'; process.stdout.write(await chromium.executablePath())";

    public static Chromium find() {
        Optional<String> named =
                Optional.ofNullable(System.getenv("CAMTAY_CHROMIUM")).filter(text -> !text.isBlank());
        if (named.isPresent()) {
            if (!Files.isExecutable(Path.of(named.get()))) {
                throw new IllegalStateException(
                        "CAMTAY_CHROMIUM is '" + named.get() + "'; allowed: the path of a Chromium that can be run.");
            }
            return new Chromium(Path.of(named.get()), Map.of());
        }
        return onPath("chromium", "chromium-browser", "google-chrome")
                .map(program -> new Chromium(program, Map.of()))
                .orElseGet(Chromium::unpackedOnce);
    }

    private static Chromium unpackedOnce() {
        try {
            return Target.inTurn("chromium", Chromium::unpacked);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("Chromium was not unpacked", e);
        }
    }

    private static Optional<Path> onPath(String... names) {
        List<String> folders = Arrays.asList(System.getenv("PATH").split(File.pathSeparator));
        return Stream.of(names)
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Chromium unpacked() {
        Path folder = Target.folder().resolve("chromium");
        Path program = folder.resolve("tmp/chromium");
        if (!Files.isExecutable(program)) {
            if (onPath("npm").isEmpty()) {
                throw new IllegalStateException(
                        "the journeys need a browser: install Chromium, or name one in CAMTAY_CHROMIUM, or install npm.");
            }
            try {
                Files.createDirectories(folder.resolve("tmp"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            run(
                    folder,
                    "npm",
                    "install",
                    "--no-fund",
                    "--no-audit",
                    "--no-save",
                    "--prefix",
                    folder.toString(),
                    PACKAGE);
            run(folder, "node", "--input-type=module", "-e", UNPACK);
            writeFontSettings(folder);
        }
        return new Chromium(
                program,
                Map.of(
                        "LD_LIBRARY_PATH", folder.resolve("tmp/al2023/lib").toString(),
                        "FONTCONFIG_FILE", folder.resolve("fonts.conf").toString()));
    }

    // the package's own settings look for fonts in the root folder of another machine
    private static void writeFontSettings(Path folder) {
        String settings = """
                <?xml version="1.0"?>
                <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
                <fontconfig>
                  <dir>%s</dir>
                  <dir>/usr/share/fonts</dir>
                  <cachedir>%s</cachedir>
                </fontconfig>
                """.formatted(folder.resolve("tmp/fonts"), folder.resolve("tmp/fonts-cache"));
        try {
            Files.writeString(folder.resolve("fonts.conf"), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(Path folder, String... command) {
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
            builder.redirectOutput(folder.resolve("unpack.log").toFile());
            builder.environment().put("TMPDIR", folder.resolve("tmp").toString());
            // makes the package unpack its libraries too, which a server without a desktop lacks
            builder.environment().put("AWS_EXECUTION_ENV", "AWS_Lambda_nodejs22.x");
            builder.environment().put("AWS_LAMBDA_JS_RUNTIME", "nodejs22.x");
            Process process = builder.start();
            if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException(
                        "unpacking Chromium failed at '" + command[0] + "'; see " + folder.resolve("unpack.log"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
