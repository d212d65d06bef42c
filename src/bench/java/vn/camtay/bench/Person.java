package vn.camtay.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who is signed in to the application on this machine, without a browser. Takes no part in anything but plain HTTP. */
final class Person {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>");
    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"camtay-token\" content=\"([^\"]+)\"");
    private static final Pattern LINE = Pattern.compile("\r?\n");

    private final String address = "http://127.0.0.1:" + setting("CAMTAY_HTTP_PORT", "8080");
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private String token = "";

    /** What came back, and how long it took. */
    record Answer(int status, String body, double millis) {}

    private Person() {}

    /** Signs in with CAMTAY_DEMO_PASSWORD. */
    static Person signIn(String userName) {
        Person person = new Person();
        String page = person.get("/account/sign-in.xhtml").body();
        Answer answer = person.submit(
                page,
                "signIn",
                Map.of("name", userName, "password", setting("CAMTAY_DEMO_PASSWORD", ""), "signInButton", "x"));
        if (answer.status() != 302) {
            throw new IllegalStateException(userName + " was not let in: " + answer.status());
        }
        Matcher token = TOKEN.matcher(person.get("/help/privacy.xhtml").body());
        if (token.find()) {
            person.token = token.group(1);
        }
        return person;
    }

    static String setting(String name, String otherwise) {
        return System.getenv().getOrDefault(name, otherwise);
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer post(String path, String json) {
        return call("POST", path, json);
    }

    Answer put(String path, String json) {
        return call("PUT", path, json);
    }

    private Answer call(String method, String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("X-Camtay-Token", token)
                .method(method, HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Posts a form of the page: its hidden fields, its ticked boxes, and what is given. */
    Answer submit(String page, String form, Map<String, String> more) {
        StringBuilder body = new StringBuilder();
        fields(page, form, more).forEach(field -> body.append(body.isEmpty() ? "" : "&")
                .append(URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)));
        return send(request(action(page, form))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    /** Posts a form of the page with one file. */
    Answer upload(String page, String form, Map<String, String> more, String field, String name, String content) {
        String border = "----camtay-bench";
        StringBuilder body = new StringBuilder();
        for (Map.Entry<String, String> each : fields(page, form, more)) {
            body.append("--" + border + "\r\nContent-Disposition: form-data; name=\"" + each.getKey() + "\"\r\n\r\n"
                    + each.getValue() + "\r\n");
        }
        body.append("--" + border + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
                + "\"\r\nContent-Type: text/csv\r\n\r\n" + content + "\r\n--" + border + "--\r\n");
        return send(request(action(page, form))
                .header("Content-Type", "multipart/form-data; boundary=" + border)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    private static List<Map.Entry<String, String>> fields(String page, String form, Map<String, String> more) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        Matcher input = INPUT.matcher(markup(page, form));
        while (input.find()) {
            String tag = input.group();
            String name = attribute(tag, "name");
            boolean ticked = tag.contains("type=\"checkbox\"") && tag.contains("checked=");
            if (name != null && (tag.contains("type=\"hidden\"") || ticked)) {
                String value = attribute(tag, "value");
                fields.add(Map.entry(name, value == null ? ticked ? "on" : "" : value));
            }
        }
        Matcher nonce = NONCE.matcher(page);
        if (nonce.find()) {
            fields.add(Map.entry("primefaces.nonce", nonce.group(1)));
        }
        fields.addAll(more.entrySet());
        return fields;
    }

    private static String markup(String page, String form) {
        int start = page.indexOf("<form id=\"" + form + "\"");
        if (start < 0) {
            throw new IllegalStateException("no form " + form + " on the page: "
                    + LINE.matcher(page.substring(0, Math.min(500, page.length())))
                            .replaceAll(" "));
        }
        return page.substring(start, page.indexOf("</form>", start));
    }

    private static String action(String page, String form) {
        return attribute(markup(page, form), "action").replace("&amp;", "&");
    }

    private static String attribute(String tag, String name) {
        Matcher value = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return value.find() ? value.group(1) : null;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : address + path))
                .timeout(PATIENCE)
                .header("Accept-Encoding", "identity");
    }

    private Answer send(HttpRequest.Builder request) {
        long start = System.nanoTime();
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), (System.nanoTime() - start) / 1e6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
