package vn.camtay.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.camtay.testkit.Application;

/** What every answer of the running application carries, and what it does not tell. */
class HeadersIT {
    private static final String PAGE = "/account/sign-in.xhtml";

    /** What browsers speak without TLS, and proxies always; the server compresses nothing over HTTP/2. */
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @ParameterizedTest
    @ValueSource(strings = {"/health/live", "/health/ready", "/metrics", "/openapi"})
    void whatMachinesAskIsAnsweredWithoutASignIn(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void readyMeansThatTheDatabaseAnswers() throws Exception {
        assertThat(text(get("/health/ready"))).contains("\"database\"").contains("\"UP\"");
    }

    @Test
    void aPageIsProtectedAndNotKept() throws Exception {
        HttpResponse<byte[]> page = get(PAGE);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'self'", "frame-ancestors 'none'", "'nonce-")
                .doesNotContainPattern("script-src[^;]*unsafe-inline");
    }

    @Test
    void nobodyIsToldWhichServerAnswers() throws Exception {
        HttpResponse<byte[]> page = get(PAGE);

        assertThat(page.headers().firstValue("Server")).isEmpty();
        assertThat(page.headers().firstValue("X-Powered-By")).isEmpty();
    }

    @Test
    void theSessionCookieIsForThisSiteOnly() throws Exception {
        List<String> cookies = get(PAGE).headers().allValues("Set-Cookie");

        assertThat(cookies).anySatisfy(cookie -> assertThat(cookie)
                .startsWith("camtay=")
                .contains("HttpOnly")
                .contains("SameSite=Lax"));
        assertThat(cookies).allSatisfy(cookie -> assertThat(cookie).contains("SameSite=Lax"));
    }

    @Test
    void pagesAndStylesAreCompressed() throws Exception {
        for (String path : List.of(PAGE, styleSheet())) {
            HttpResponse<byte[]> answer = get(path, "Accept-Encoding", "gzip");

            assertThat(answer.headers().firstValue("Content-Encoding")).as(path).contains("gzip");
            assertThat(text(answer)).as(path).isNotBlank();
        }
    }

    @Test
    void aStaticFileMayBeKeptForAYearUnderItsHash() throws Exception {
        HttpResponse<byte[]> file = get(styleSheet());

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");
    }

    @Test
    void aStaticFileWithoutItsHashIsNotPromisedForAYear() throws Exception {
        HttpResponse<byte[]> file = get(styleSheet().replaceAll("[?&](amp;)?h=[0-9a-f]+", ""));

        assertThat(file.headers().firstValue("Cache-Control").orElse("")).doesNotContain("immutable");
    }

    @Test
    void aMissingStaticFileIsNotKept() throws Exception {
        HttpResponse<byte[]> file = get("/jakarta.faces.resource/css/nothing.css.xhtml?ln=camtay&h=0123456789ab");

        assertThat(file.statusCode()).isEqualTo(404);
        assertThat(file.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void theSchemeOfTheProxyIsHonoured() throws Exception {
        HttpResponse<byte[]> answer = get("/", "X-Forwarded-Proto", "https");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).startsWith("https://");
    }

    /** Address of the first style sheet of a page, with its hash. */
    private String styleSheet() throws Exception {
        Matcher link = Pattern.compile("href=\"([^\"]*\\.css\\.xhtml[^\"]*)\"").matcher(text(get(PAGE)));
        assertThat(link.find()).isTrue();
        String address = link.group(1).replace("&amp;", "&");
        assertThat(address).containsPattern("[?&]h=[0-9a-f]{12}");
        return address;
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(Application.shared().address() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String text(HttpResponse<byte[]> answer) throws IOException {
        if (answer.headers()
                .firstValue("Content-Encoding")
                .filter("gzip"::equals)
                .isEmpty()) {
            return new String(answer.body(), StandardCharsets.UTF_8);
        }
        try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
