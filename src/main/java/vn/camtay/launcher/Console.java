package vn.camtay.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What the person who starts Camtay reads: plain lines, apart from the server's log. Holds the process's own streams, for the
 * server replaces those of {@code System}.
 */
final class Console {
    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private static final PrintStream ERR =
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);

    private Console() {}

    static void tell(String line) {
        OUT.println(line);
    }

    static void complain(String line) {
        ERR.println("camtay: " + line);
    }
}
