package vn.camtay.testkit;

import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Everything that tests started, stopped in the opposite order when the run ends, and by a shutdown hook if it breaks off. */
public class Servers implements LauncherSessionListener {
    private static final Deque<AutoCloseable> RUNNING = new ArrayDeque<>();
    private static boolean hooked;

    /** Remembers to close it at the end of the run. */
    public static synchronized <T extends AutoCloseable> T started(T server) {
        if (!hooked) {
            Runtime.getRuntime().addShutdownHook(new Thread(Servers::stopAll));
            hooked = true;
        }
        RUNNING.push(server);
        return server;
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        stopAll();
    }

    private static synchronized void stopAll() {
        while (!RUNNING.isEmpty()) {
            try {
                RUNNING.pop().close();
            } catch (Exception e) {
                throw new IllegalStateException("a test server did not stop", e);
            }
        }
    }
}
