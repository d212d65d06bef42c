package vn.camtay.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with a browser that runs no script: cookies of their own, pages and forms by HTTP, redirects not followed. */
public final class Visitor {
    private static final Pattern HIDDEN = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>");
    private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");
    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"camtay-token\" content=\"([^\"]+)\"");

    private final String address;
    /** What pages give to their scripts, once it was asked for; empty for a visitor who is not signed in. */
    private String token;

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    public Visitor(Application application) {
        this.address = application.address();
    }

    /** Signs in with the demo password. @return this visitor */
    public Visitor signIn(String userName) {
        HttpResponse<String> answer = signIn(userName, Application.DEMO_PASSWORD);
        if (answer.statusCode() != 302) {
            throw new IllegalStateException(userName + " was not let in: " + answer.statusCode());
        }
        return this;
    }

    public HttpResponse<String> signIn(String userName, String password) {
        token = null;
        String page = get("/account/sign-in.xhtml").body();
        return submit(page, "signIn", Map.of("name", userName, "password", password, "signInButton", "x"));
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Calls a REST path with an empty JSON body and the token that pages give to their scripts. */
    public HttpResponse<String> call(String method, String path) {
        if (token == null) {
            Matcher found = TOKEN.matcher(get("/account/me.xhtml").body());
            token = found.find() ? found.group(1) : "";
        }
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString("{}"));
        if (!token.isEmpty()) {
            request.header("X-Camtay-Token", token);
        }
        return send(request);
    }

    /**
     * Posts a form of the page with its hidden fields.
     *
     * @param page   the page's markup
     * @param form   id of the form
     * @param fields what is typed, and the button that is pressed
     */
    public HttpResponse<String> submit(String page, String form, Map<String, String> fields) {
        int start = page.indexOf("<form id=\"" + form + "\"");
        if (start < 0) {
            throw new IllegalStateException("no form '" + form + "' in the page");
        }
        String markup = page.substring(start, page.indexOf("</form>", start));
        Map<String, String> all = new TreeMap<>();
        Matcher hidden = HIDDEN.matcher(markup);
        while (hidden.find()) {
            String name = found(NAME, hidden.group());
            if (name != null) {
                String value = found(VALUE, hidden.group());
                all.put(name, value == null ? "" : value);
            }
        }
        all.put("primefaces.nonce", found(NONCE, page));
        all.putAll(fields);
        StringBuilder body = new StringBuilder();
        all.forEach((name, value) -> body.append(body.isEmpty() ? "" : "&")
                .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        String action = found(Pattern.compile("action=\"([^\"]*)\""), markup).replace("&amp;", "&");
        return send(request(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Referer", address + action)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    /** Value of a cookie, null when there is none. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse(null);
    }

    /** Closes and opens the browser: what lasts for a session only is gone. */
    public void reopen(String sessionCookie) {
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(sessionCookie))
                .toList()
                .forEach(cookie -> cookies.getCookieStore().remove(null, cookie));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : address + path))
                .timeout(Duration.ofSeconds(60));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : null;
    }
}
