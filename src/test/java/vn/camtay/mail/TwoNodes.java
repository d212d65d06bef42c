package vn.camtay.mail;

import java.util.Map;
import vn.camtay.testkit.Application;
import vn.camtay.testkit.MailServer;
import vn.camtay.testkit.Ports;

/** Two applications on one database and one mail server, started when first asked for. */
public final class TwoNodes {
    public static final String SCHEMA = "camtay_two_nodes";
    private static TwoNodes instance;

    private final int mailPort = Ports.free();
    private MailServer mailServer = MailServer.startAt(mailPort);

    private TwoNodes() {
        Map<String, String> settings = Application.onDatabase(
                SCHEMA, Map.of("CAMTAY_SMTP_HOST", "127.0.0.1", "CAMTAY_SMTP_PORT", String.valueOf(mailPort)));
        Application.start("node", settings);
        Application.start("node", settings);
    }

    public static synchronized TwoNodes get() {
        if (instance == null) {
            instance = new TwoNodes();
        }
        return instance;
    }

    public MailServer mailServer() {
        return mailServer;
    }

    void mailServerGoesDown() {
        mailServer.close();
    }

    void mailServerComesBack() {
        mailServer = MailServer.startAt(mailPort);
    }
}
