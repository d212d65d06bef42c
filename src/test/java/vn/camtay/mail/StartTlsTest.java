package vn.camtay.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camtay.shared.settings.Settings;

/** With STARTTLS on, name and password go over TLS to the server whose certificate is right, or they do not go at all. */
class StartTlsTest {
    private static final String SECRET = "changeit";

    @TempDir
    static Path folder;

    private static SSLContext right;
    private static SSLContext forAnotherName;

    private final SSLContext before = defaultContext();

    @BeforeAll
    static void makeCertificates() throws Exception {
        right = context("right.p12", "ip:127.0.0.1");
        forAnotherName = context("other.p12", "dns:mail.example.org");
    }

    @AfterEach
    void trustAsBefore() {
        SSLContext.setDefault(before);
    }

    @Test
    void nameAndPasswordGoOverTls() throws Exception {
        SSLContext.setDefault(right);
        try (Server server = new Server(right)) {
            connect(server).close();

            assertThat(server.plain).noneMatch(line -> line.startsWith("AUTH"));
            assertThat(server.secured).anyMatch(line -> line.startsWith("AUTH"));
        }
    }

    @Test
    void aServerThatOffersNoTlsGetsNoPassword() throws Exception {
        SSLContext.setDefault(right);
        try (Server server = new Server(null)) {
            assertThatThrownBy(() -> connect(server)).isInstanceOf(MessagingException.class);

            assertThat(server.plain).isNotEmpty().noneMatch(line -> line.startsWith("AUTH"));
        }
    }

    @Test
    void aCertificateThatNobodyVouchesForGetsNoPassword() throws Exception {
        try (Server server = new Server(right)) {
            assertThatThrownBy(() -> connect(server)).isInstanceOf(MessagingException.class);

            assertThat(server.secured).isEmpty();
        }
    }

    @Test
    void aCertificateForAnotherNameGetsNoPassword() throws Exception {
        SSLContext.setDefault(forAnotherName);
        try (Server server = new Server(forAnotherName)) {
            assertThatThrownBy(() -> connect(server)).isInstanceOf(MessagingException.class);

            assertThat(server.secured).noneMatch(line -> line.startsWith("AUTH"));
        }
    }

    private static SmtpTransport.Connection connect(Server server) throws MessagingException {
        SmtpTransport transport = new SmtpTransport();
        transport.clock = Clock.systemUTC();
        transport.settings = Settings.read(Map.of(
                "camtay.smtp.host", "127.0.0.1",
                "camtay.smtp.port", String.valueOf(server.port()),
                "camtay.smtp.user", "camtay",
                "camtay.smtp.password", "secret",
                "camtay.smtp.starttls", "true")::get);
        return transport.connect(transport.settings.smtp().orElseThrow());
    }

    private static SSLContext defaultContext() {
        try {
            return SSLContext.getDefault();
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A key of its own, and trust in its certificate. */
    private static SSLContext context(String file, String name) throws Exception {
        Path store = folder.resolve(file);
        int made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "mail",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=mail",
                        "-ext",
                        "san=" + name,
                        "-validity",
                        "2",
                        "-keystore",
                        store.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        SECRET)
                .inheritIO()
                .start()
                .waitFor();
        assertThat(made).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, SECRET.toCharArray());
        }
        KeyManagerFactory keyManagers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keyManagers.init(keys, SECRET.toCharArray());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("mail", keys.getCertificate("mail"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keyManagers.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    /** Greets, offers STARTTLS when it has a certificate, lets everybody in; keeps what it is told before and after TLS. */
    private static final class Server implements AutoCloseable {
        private final List<String> plain = new CopyOnWriteArrayList<>();
        private final List<String> secured = new CopyOnWriteArrayList<>();
        private final ServerSocket door = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
        private final SSLContext context;
        private final Thread thread = new Thread(this::serve, "starttls-server");

        private Server(SSLContext context) throws IOException {
            this.context = context;
            thread.setDaemon(true);
            thread.start();
        }

        private int port() {
            return door.getLocalPort();
        }

        private void serve() {
            try (Socket guest = door.accept()) {
                say(guest, "220 mail");
                if (talk(guest, plain, context != null) && context != null) {
                    SSLSocket secure = (SSLSocket) context.getSocketFactory()
                            .createSocket(guest, guest.getInetAddress().getHostAddress(), guest.getPort(), true);
                    secure.setUseClientMode(false);
                    talk(secure, secured, false);
                }
            } catch (IOException gone) {
                plain.add("gone: " + gone.getMessage());
            }
        }

        /** @return true when the guest asked for TLS */
        private static boolean talk(Socket guest, List<String> heard, boolean offersTls) throws IOException {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(guest.getInputStream(), StandardCharsets.US_ASCII));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                heard.add(line);
                if (line.startsWith("EHLO")) {
                    say(guest, "250-mail", offersTls ? "250-STARTTLS" : "250-SIZE 1000000", "250 AUTH PLAIN");
                } else if (line.equals("STARTTLS")) {
                    say(guest, "220 go ahead");
                    return true;
                } else if (line.startsWith("AUTH")) {
                    say(guest, "235 welcome");
                } else {
                    say(guest, line.equals("QUIT") ? "221 bye" : "250 ok");
                }
            }
            return false;
        }

        private static void say(Socket guest, String... lines) throws IOException {
            guest.getOutputStream().write((String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            guest.getOutputStream().flush();
        }

        @Override
        public void close() throws Exception {
            thread.join(5_000);
            door.close();
        }
    }
}
