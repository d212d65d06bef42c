package vn.camtay.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The wire between a browser and the application, which a test can cut. A browser's own emulation of a cut ends with its page, and
 * then lets through what it was holding back.
 */
public final class Relay implements AutoCloseable {
    private final ServerSocket door;
    private final URI behind;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    private Relay(URI behind) throws IOException {
        this.behind = behind;
        door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    }

    /** @param address of the application, with its port */
    public static Relay to(String address) {
        try {
            Relay relay = new Relay(URI.create(address));
            daemon(relay::accept);
            return relay;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What to open in the browser. */
    public String address() {
        return "http://" + behind.getHost() + ":" + door.getLocalPort();
    }

    /** Ends every connection, and every later one at once; bytes already handed on have arrived. */
    public void cut() {
        cut = true;
        open.forEach(Relay::end);
    }

    public void mend() {
        cut = false;
    }

    @Override
    public void close() {
        cut();
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket near = door.accept();
                open.add(near);
                Socket far = new Socket(behind.getHost(), behind.getPort());
                open.add(far);
                daemon(() -> carry(near, far));
                daemon(() -> carry(far, near));
                if (cut) {
                    end(near);
                    end(far);
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void carry(Socket from, Socket to) {
        byte[] some = new byte[8192];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(some); read >= 0 && !cut; read = in.read(some)) {
                out.write(some, 0, read);
                out.flush();
            }
        } catch (IOException ended) {
            // One side has gone, so the other goes below.
        } finally {
            end(from);
            end(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "relay");
        thread.setDaemon(true);
        thread.start();
    }
}
