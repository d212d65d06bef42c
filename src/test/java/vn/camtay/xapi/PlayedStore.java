package vn.camtay.xapi;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A learning record store that keeps what it is told, as xAPI asks of one: a statement is stored once under its id, the same one again
 * is accepted, another one under the same id is a conflict. It can be told to fail.
 */
final class PlayedStore implements AutoCloseable {
    static final String USER = "camtay";
    static final String PASSWORD = "kho-học-tập";

    private final HttpServer server;
    private final Map<String, JsonObject> kept = new LinkedHashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final Deque<Integer> failures = new ArrayDeque<>();

    PlayedStore() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/xapi/statements", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/xapi";
    }

    /** The next questions are answered so, and nothing is kept. */
    void fail(int... statuses) {
        for (int status : statuses) {
            failures.add(status);
        }
    }

    /** By id, in the order in which they came. */
    synchronized Map<String, JsonObject> kept() {
        return new LinkedHashMap<>(kept);
    }

    /** Ids in the order in which they were put, repeats too. */
    synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status(exchange), -1);
        }
    }

    private int status(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String expected =
                "Basic " + Base64.getEncoder().encodeToString((USER + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        if (!expected.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return 401;
        }
        if (!exchange.getRequestMethod().equals("PUT")
                || !"1.0.3".equals(exchange.getRequestHeaders().getFirst("X-Experience-API-Version"))
                || !"application/json".equals(exchange.getRequestHeaders().getFirst("Content-Type"))) {
            return 400;
        }
        String id = exchange.getRequestURI().getQuery().replaceFirst("^statementId=", "");
        asked.add(id);
        if (!failures.isEmpty()) {
            return failures.remove();
        }
        JsonObject statement;
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            statement = reader.readObject();
        }
        if (!id.equals(statement.getString("id"))) {
            return 400;
        }
        JsonObject before = kept.putIfAbsent(id, statement);
        return before == null || before.equals(statement) ? 204 : 409;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
