package vn.camtay.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** The built application (target/camtay.jar) as a process of its own, with the settings a test gives it. */
public final class Application implements AutoCloseable {
    public static final String DEMO_PASSWORD = "camtay-demo-2026";
    private static final Duration START = Duration.ofSeconds(300);
    /** Several that share the processors, and wait for one another. */
    private static final Duration START_TOGETHER = Duration.ofSeconds(420);

    /** Schema of {@link #nodes()}. */
    public static final String SCHEMA = "camtay_app";

    private static List<Application> nodes;
    private static int number;

    private final Map<String, String> settings;
    private final Path folder;
    private final int port;
    private Process process;

    private Application(String name, Map<String, String> settings) {
        this.port = Ports.free();
        this.folder = Target.own().resolve(name);
        this.settings = new TreeMap<>(settings);
        this.settings.put("CAMTAY_HTTP_PORT", String.valueOf(port));
        this.settings.put("CAMTAY_DATA", folder.resolve("data").toString());
        this.settings.putIfAbsent("CAMTAY_BASE_URL", address());
        try {
            Files.deleteIfExists(log()); // of an earlier run
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The application that most tests share: the first of {@link #nodes()}. */
    public static Application shared() {
        return nodes().get(0);
    }

    /**
     * The two nodes of the one installation that most tests share, started when first asked for, at the same moment on an empty
     * database: demo data of the nine western wards in {@value #SCHEMA}, mail to {@link MailServer#shared()}.
     */
    public static synchronized List<Application> nodes() {
        if (nodes == null) {
            nodes = startTogether(
                    "shared",
                    2,
                    onDatabase(
                            SCHEMA,
                            Map.of(
                                    "CAMTAY_DEMO",
                                    "true",
                                    "CAMTAY_DEMO_PASSWORD",
                                    DEMO_PASSWORD,
                                    "CAMTAY_SMTP_HOST",
                                    "127.0.0.1",
                                    "CAMTAY_SMTP_PORT",
                                    String.valueOf(MailServer.shared().port()))));
        }
        return nodes;
    }

    /** Settings for an application on a schema of the test database. */
    public static Map<String, String> onDatabase(String schema, Map<String, String> more) {
        Map<String, String> settings = new TreeMap<>(more);
        settings.put("CAMTAY_DB_URL", TestDatabase.get().url(schema));
        settings.put("CAMTAY_DB_USER", TestDatabase.get().user());
        settings.put("CAMTAY_DB_PASSWORD", TestDatabase.get().password());
        return settings;
    }

    /** Starts an application and waits until it is ready; it is stopped with the run at the latest. */
    public static synchronized Application start(String name, Map<String, String> settings) {
        number++;
        Application application = Servers.started(new Application(name + "-" + number, settings));
        application.start();
        return application;
    }

    /** Starts several at the same moment with the same settings, and waits until each is ready. */
    public static synchronized List<Application> startTogether(String name, int count, Map<String, String> settings) {
        List<Application> nodes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            number++;
            nodes.add(Servers.started(new Application(name + "-" + number, settings)));
        }
        nodes.forEach(Application::launch);
        nodes.forEach(node -> node.awaitReady(START_TOGETHER));
        return List.copyOf(nodes);
    }

    /** Starts it (again) on the same folder, port and settings, and waits until it is ready. */
    public void start() {
        launch();
        awaitReady(START);
    }

    private void launch() {
        try {
            Files.createDirectories(folder);
            ProcessBuilder builder = new ProcessBuilder(Target.launcher("900m"));
            builder.environment().keySet().removeIf(variable -> variable.startsWith("CAMTAY_"));
            builder.environment().putAll(settings);
            builder.redirectErrorStream(true);
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops it politely and starts it again with one setting changed. */
    public void restartWith(String variable, String value) {
        stop();
        settings.put(variable, value);
        start();
    }

    /** Address without a slash at the end. */
    public String address() {
        return "http://127.0.0.1:" + port;
    }

    public Path log() {
        return folder.resolve("application.log");
    }

    public Process process() {
        return process;
    }

    /** Ends the process at once (SIGKILL), as a power cut would. */
    public void kill() {
        process.destroyForcibly();
        await();
    }

    /** Ends the process politely and waits. */
    public void stop() {
        process.destroy();
        await();
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            process.destroy();
            try {
                if (!process.waitFor(30, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void await() {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void awaitReady(Duration patience) {
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        HttpRequest ready = HttpRequest.newBuilder(URI.create(address() + "/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        // the server says that it is ready a moment before it serves pages
        HttpRequest page = HttpRequest.newBuilder(URI.create(address() + "/account/sign-in.xhtml"))
                .timeout(Duration.ofSeconds(10))
                .build();
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the application ended with " + process.exitValue() + "; see " + log());
            }
            try {
                if (answers(client, ready) && answers(client, page)) {
                    return;
                }
                pause();
            } catch (IOException notYet) {
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalStateException(
                "the application was not ready after " + patience.toSeconds() + " s; see " + log());
    }

    private static boolean answers(HttpClient client, HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(250);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
