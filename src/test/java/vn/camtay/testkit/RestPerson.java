package vn.camtay.testkit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody signed in without a browser: their cookies and the token that changing calls need. Many of them are cheap. */
public final class RestPerson {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*value=\"([^\"]*)\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"camtay-token\" content=\"([^\"]+)\"");

    private final String address;
    private final Map<String, String> cookies = new ConcurrentSkipListMap<>();
    private String token = "";

    /**
     * What came back.
     *
     * @param retryAfter seconds after which the server asks to come again; empty when it does not
     */
    public record Answer(int status, String body, String retryAfter) {}

    private RestPerson(String address) {
        this.address = address;
    }

    /** Signs in through the page, as a browser would. */
    public static RestPerson signIn(String address, String userName, String password) {
        RestPerson person = new RestPerson(address);
        String page = person.send("GET", "/account/sign-in.xhtml", "").body();
        String form = "signIn=signIn&signInButton=x&name=" + encode(userName) + "&password=" + encode(password)
                + "&jakarta.faces.ViewState=" + encode(first(VIEW_STATE, page));
        Answer answer =
                person.exchange("POST", "/account/sign-in.xhtml", "application/x-www-form-urlencoded", form, Map.of());
        if (answer.status() != 302) {
            throw new IllegalStateException(userName + " did not get in: " + answer.status());
        }
        person.token = first(TOKEN, person.send("GET", "/index.xhtml", "").body());
        return person;
    }

    private static final String REMEMBER = """
            insert into remember_token (account_id, token_hash, rotated_at, expires_at, stamp)
            select id, sha2(?, 256), utc_timestamp(6), utc_timestamp(6) + interval 1 day, stamp from account where user_name = ?
            """;

    /** Comes with a browser that remembers the person: let in without a password, which costs much less than to hash one. */
    public static RestPerson remembered(Application application, String userName) {
        String secret = UUID.randomUUID().toString();
        try (Connection connection = TestDatabase.get().connect(Application.SCHEMA);
                PreparedStatement insert = connection.prepareStatement(REMEMBER)) {
            insert.setString(1, secret);
            insert.setString(2, userName);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        RestPerson person = new RestPerson(application.address());
        person.cookies.put("camtay_remember", secret);
        person.token =
                first(TOKEN, person.send("GET", "/help/privacy.xhtml", "").body());
        return person;
    }

    /** A call with JSON, the cookies and the token; an empty body is none. */
    public Answer send(String method, String path, String json) {
        return send(method, path, json, Map.of());
    }

    /** The same with headers of its own; one named as the token's stands instead of it. */
    public Answer send(String method, String path, String json, Map<String, String> headers) {
        return exchange(method, path, "application/json", json, headers);
    }

    /** Gets what another browser keeps under that name, as somebody would who copies it out of there. */
    public void copyCookie(RestPerson from, String name) {
        cookies.put(name, from.cookies.get(name));
    }

    /** The call without waiting for its answer, which stays unread in the socket. */
    public Socket sendAndLeave(String method, String path, String json) throws IOException {
        URI server = URI.create(address);
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        String head = method + " " + path + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\nX-Camtay-Token: "
                + token + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\nCookie: "
                + cookieHeader() + "\r\n\r\n";
        Socket socket = new Socket(server.getHost(), server.getPort());
        OutputStream out = socket.getOutputStream();
        out.write(head.getBytes(StandardCharsets.ISO_8859_1));
        out.write(body);
        out.flush();
        return socket;
    }

    private String cookieHeader() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private Answer exchange(String method, String path, String type, String body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofMinutes(2))
                .header("X-Camtay-Token", token)
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::setHeader);
        if (!body.isEmpty()) {
            request.header("Content-Type", type);
        }
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookieHeader());
        }
        try {
            HttpResponse<String> response =
                    CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            response.headers().allValues("set-cookie").forEach(this::keep);
            return new Answer(
                    response.statusCode(),
                    response.body(),
                    response.headers().firstValue("Retry-After").orElse(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String header) {
        String pair = header.split(";", 2)[0];
        int equals = pair.indexOf('=');
        cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
    }

    private static String first(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        if (!matcher.find()) {
            throw new IllegalStateException("not on the page: " + pattern);
        }
        return matcher.group(1);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
