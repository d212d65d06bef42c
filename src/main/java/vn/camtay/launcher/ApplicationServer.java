package vn.camtay.launcher;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.boot.PayaraMicroBoot;
import fish.payara.micro.boot.PayaraMicroLauncher;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Payara Micro with Camtay's WAR, in this process. */
final class ApplicationServer {
    /** Few, for two cores: waiting threads only lengthen every answer. The pool of connections in web.xml holds two for each. */
    private static final int HTTP_THREADS = 20;

    /** What the server says of itself when the WAR failed. */
    private static final String NOTHING_DEPLOYED = "No Application deployed";

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final int port;
    private PayaraMicroBoot server;

    ApplicationServer(int port) {
        this.port = port;
    }

    /** @throws StartRefusedException when somebody listens on the port already */
    void requireFreePort() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (IOException e) {
            throw new StartRefusedException(
                    "port " + port + " is taken; stop what listens there, or name another in CAMTAY_HTTP_PORT.", e);
        }
    }

    /**
     * Boots the server and deploys the WAR; returns when both are done, well or not.
     *
     * @param folder an empty one, for the server's configuration while it boots
     */
    void start(Path folder) throws Exception {
        String[] arguments = {
            "--port",
            String.valueOf(port),
            "--deploy",
            war().toString(),
            "--contextroot",
            "/",
            "--nohazelcast",
            "--disablephonehome",
            "--maxhttpthreads",
            String.valueOf(HTTP_THREADS),
            "--logproperties",
            copy("logging.properties", folder).toString(),
            "--prebootcommandfile",
            copy("server.txt", folder).toString()
        };
        server = PayaraMicroLauncher.create(arguments);
        DataFolder.deleteTree(folder);
    }

    /** @throws StartRefusedException when the application did not start, or is not ready in ten minutes */
    void awaitReady() throws InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest question = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready"))
                .timeout(Duration.ofSeconds(10))
                .build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            try {
                HttpResponse<String> answer = client.send(question, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == 200) {
                    return;
                }
                if (answer.body().contains(NOTHING_DEPLOYED)) {
                    throw new StartRefusedException("the application did not start; the lines above say why.");
                }
            } catch (IOException e) {
                // Not listening yet: asked again below.
                TimeUnit.MILLISECONDS.sleep(100);
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        throw new StartRefusedException("the application started but is not ready; see /health/ready.");
    }

    /** Stops the application in order: requests and jobs end before the database does. */
    void stop() {
        if (server == null) {
            return;
        }
        try {
            server.shutdown();
        } catch (BootstrapException | IllegalStateException e) {
            Console.complain("the application server did not stop in order: " + e.getMessage());
        }
    }

    private static Path copy(String name, Path folder) throws IOException {
        Path target = folder.resolve(name);
        try (InputStream source = ApplicationServer.class.getResourceAsStream(name)) {
            Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING);
        }
        return target;
    }

    private static Path war() throws URISyntaxException {
        Path war = Path.of(ApplicationServer.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .resolveSibling("camtay.war");
        if (!Files.isReadable(war)) {
            throw new StartRefusedException("the application " + war + " is missing beside the launcher.");
        }
        return war;
    }
}
