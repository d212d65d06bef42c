package vn.camtay.launcher;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.camtay.testkit.Application;
import vn.camtay.testkit.Ports;
import vn.camtay.testkit.Target;

/** The container's entry point with the environment of docker/compose.yml, without a container. */
class EntrypointIT {
    private static final int WAIT_SECONDS = 180;

    @Test
    void aDatabaseOfItsOwnASecretInAFileAndAnAddressWithTlsAreEnough() throws Exception {
        Path folder = Files.createDirectories(Target.own().resolve("entrypoint"));
        Path log = folder.resolve("log");
        Path secret = Files.writeString(folder.resolve("password"), "\n");
        int port = Ports.free();
        Map<String, String> environment = new TreeMap<>(Application.onDatabase("camtay_container", Map.of()));
        environment.remove("CAMTAY_DB_PASSWORD");
        environment.put("CAMTAY_DB_PASSWORD_FILE", secret.toString());
        environment.put("CAMTAY_HTTP_PORT", String.valueOf(port));
        environment.put("CAMTAY_BASE_URL", "https://camtay.example.vn");
        environment.put(
                "JAVA_OPTIONS", "-Xmx700m " + String.join(" ", Target.SHORT_LIFE) + " " + Target.temporaryOption());
        Process container = builder(environment)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            long end = System.nanoTime() + SECONDS.toNanos(WAIT_SECONDS);
            while (!Files.readString(log).contains("Camtay is ready:")) {
                assertThat(container.isAlive()).as(Files.readString(log)).isTrue();
                assertThat(System.nanoTime()).isLessThan(end);
                Thread.sleep(200);
            }

            assertThat(Files.readString(log)).contains("https://camtay.example.vn/account/set-password.xhtml?token=");
            HttpResponse<String> page = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/account/sign-in.xhtml"))
                                    .header("X-Forwarded-Proto", "https")
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(page.headers().allValues("Set-Cookie")).anySatisfy(cookie -> assertThat(cookie)
                    .startsWith("__Host-camtay=")
                    .contains("Secure")
                    .contains("HttpOnly")
                    .contains("SameSite=Lax"));
            assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();

            container.destroy();
            assertThat(container.waitFor(60, SECONDS)).isTrue();
        } finally {
            container.destroyForcibly().waitFor();
        }
    }

    @Test
    void aContainerWithoutADatabaseIsRefusedInOneLine() throws Exception {
        Process container = builder(Map.of()).redirectErrorStream(true).start();
        String said = new String(container.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(container.waitFor()).isEqualTo(Main.WRONG_SETTING);
        assertThat(said.lines()).singleElement().asString().startsWith("camtay: CAMTAY_DB_URL is not set;");
    }

    @Test
    void aSecretThatCannotBeReadIsRefusedInOneLine() throws Exception {
        Process container = builder(Map.of("CAMTAY_DB_PASSWORD_FILE", "/nowhere/password"))
                .redirectErrorStream(true)
                .start();
        String said = new String(container.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(container.waitFor()).isEqualTo(Main.WRONG_SETTING);
        assertThat(said.lines())
                .containsExactly(
                        "camtay: CAMTAY_DB_PASSWORD_FILE is '/nowhere/password'; allowed: the path of a readable file.");
    }

    private static ProcessBuilder builder(Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of("docker", "entrypoint.sh").toAbsolutePath().toString());
        builder.environment().keySet().removeIf(name -> name.startsWith("CAMTAY_"));
        builder.environment().put("CAMTAY_HOME", Target.folder().toString());
        builder.environment()
                .put("PATH", Path.of(System.getProperty("java.home"), "bin") + ":" + System.getenv("PATH"));
        builder.environment().putAll(environment);
        return builder;
    }
}
