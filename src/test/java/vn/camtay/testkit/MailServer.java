package vn.camtay.testkit;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real SMTP server that keeps what it is given. */
public final class MailServer implements AutoCloseable {
    private static final Duration WAIT = Duration.ofMinutes(2);

    private static MailServer shared;

    private final int port;
    private GreenMail greenMail;

    private MailServer(int port) {
        this.port = port;
        comeBack();
    }

    /** The server that the shared nodes mail to. */
    public static synchronized MailServer shared() {
        if (shared == null) {
            shared = start();
        }
        return shared;
    }

    public static MailServer start() {
        return Servers.started(new MailServer(Ports.free()));
    }

    public int port() {
        return port;
    }

    /** Nobody answers at its port any more; what it was given is forgotten. */
    public void goDown() {
        greenMail.stop();
    }

    /** Answers at its port, again. */
    public void comeBack() {
        greenMail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        greenMail.start();
    }

    /** Mails taken so far. */
    public List<MimeMessage> messages() {
        return List.of(greenMail.getReceivedMessages());
    }

    /** Calendar parts of the mails to an address, oldest first. */
    public List<String> calendars(String address) {
        try {
            List<String> found = new ArrayList<>();
            for (MimeMessage message : messages()) {
                String part = part(message, "text/calendar");
                if (part != null && message.getAllRecipients()[0].toString().contains(address)) {
                    found.add(part);
                }
            }
            return found;
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Calendar parts of the mails to an address, oldest first, once there are so many.
     *
     * @throws AssertionError when they do not come in time
     */
    public List<String> awaitCalendars(String address, int count) {
        long end = System.nanoTime() + WAIT.toNanos();
        while (true) {
            int seen = messages().size();
            List<String> found = calendars(address);
            if (found.size() >= count) {
                return found;
            }
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0 || !greenMail.waitForIncomingEmail(left, seen + 1)) {
                throw new AssertionError("of " + count + " calendar parts to " + address + " came " + found.size());
            }
        }
    }

    /** The first part of that type, as text; null when there is none. */
    public static String part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            try (InputStream in = part.getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
        if (part.getContent() instanceof MimeMultipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String found = part(parts.getBodyPart(i), type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** Waits up to the given time for at least so many mails; true when they came. */
    public boolean await(int count, long seconds) {
        return greenMail.waitForIncomingEmail(TimeUnit.SECONDS.toMillis(seconds), count);
    }

    @Override
    public void close() {
        greenMail.stop();
    }
}
