package vn.camtay.xapi;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import vn.camtay.shared.settings.Settings;

/** Speaks xAPI 1.0.3 with the learning record store: a statement is put under its own id, which makes a repeat harmless. */
@ApplicationScoped
class RecordStore {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    StoreAnswer put(Settings.Lrs store, ClaimedStatement statement) {
        String credentials = Base64.getEncoder()
                .encodeToString((store.user() + ":" + store.password()).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(store.url() + "/statements?statementId=" + statement.statementId()))
                .timeout(ANSWER)
                .header("X-Experience-API-Version", "1.0.3")
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(statement.body(), StandardCharsets.UTF_8))
                .build();
        try {
            // the body of an answer may repeat the statement, and is of no use to anybody here
            return StoreAnswer.of(
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
        } catch (IOException unreachable) {
            return new StoreAnswer(
                    StoreAnswer.Kind.LATER, unreachable.getClass().getSimpleName());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new StoreAnswer(StoreAnswer.Kind.LATER, "stopped");
        }
    }
}
