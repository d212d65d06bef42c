package vn.camtay.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** An SMTP server that can stop answering at a chosen moment; it keeps the subjects of all texts that it was given whole. */
final class HaltingMailServer implements AutoCloseable {
    enum Halt {
        NEVER,
        /** Before it accepts the recipient: nothing has been handed over. */
        AT_RECIPIENT,
        /** After the whole text has come, before it says so. */
        AFTER_TEXT
    }

    private final ServerSocket socket;
    private final List<String> subjects = new CopyOnWriteArrayList<>();
    private final AtomicInteger losses = new AtomicInteger();
    private volatile Halt halt = Halt.NEVER;
    private volatile CountDownLatch halted = new CountDownLatch(1);

    HaltingMailServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    void halt(Halt where) {
        halted = new CountDownLatch(1);
        halt = where;
    }

    /** Waits until a client stands at the chosen moment. */
    boolean awaitHalted(long seconds) throws InterruptedException {
        return halted.await(seconds, TimeUnit.SECONDS);
    }

    /** Connections that broke off. */
    int losses() {
        return losses.get();
    }

    /** Subjects of all texts that came whole, answered or not. */
    List<String> subjects() {
        return List.copyOf(subjects);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                daemon(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
            OutputStream out = client.getOutputStream();
            say(out, "220 test");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String verb = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(Locale.ROOT);
                if (verb.equals("RCPT") && halt == Halt.AT_RECIPIENT) {
                    halted.countDown();
                    waitUntilGone(in);
                    return;
                } else if (verb.equals("DATA")) {
                    say(out, "354 go on");
                    text(in);
                    if (halt == Halt.AFTER_TEXT) {
                        halted.countDown();
                        waitUntilGone(in);
                        return;
                    }
                    say(out, "250 taken");
                } else if (verb.equals("QUIT")) {
                    say(out, "221 bye");
                    return;
                } else {
                    say(out, "250 ok");
                }
            }
        } catch (IOException gone) {
            losses.incrementAndGet();
        }
    }

    private static void waitUntilGone(BufferedReader in) throws IOException {
        in.transferTo(Writer.nullWriter());
    }

    private void text(BufferedReader in) throws IOException {
        String subject = "";
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals(".")) {
                subjects.add(subject);
                return;
            }
            if (subject.isEmpty() && line.startsWith("Subject: ")) {
                subject = line.substring(9);
            }
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
    }
}
