package vn.camtay.testkit;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real SMTP server that keeps what it is given. */
public final class MailServer implements AutoCloseable {
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

    /** Waits up to the given time for at least so many mails; true when they came. */
    public boolean await(int count, long seconds) {
        return greenMail.waitForIncomingEmail(TimeUnit.SECONDS.toMillis(seconds), count);
    }

    @Override
    public void close() {
        greenMail.stop();
    }
}
