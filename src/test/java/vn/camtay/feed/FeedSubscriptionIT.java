package vn.camtay.feed;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.camtay.testkit.Application;
import vn.camtay.testkit.Browser;

/** A trainer makes an address in the browser; a calendar program that knows nothing else subscribes to it over HTTP. */
class FeedSubscriptionIT {
    private static final HttpClient PROGRAM =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void aProgramThatKnowsOnlyTheAddressFollowsItUntilItIsRevoked() throws Exception {
        try (BrowserContext desk = Browser.get().desk(Application.shared(), "vi")) {
            Page page = Browser.signIn(desk, "giangvien", Application.DEMO_PASSWORD);
            page.navigate("/feed/feeds.xhtml");
            page.locator("#wanted").selectOption("TRAINER-0");
            page.locator("#makeButton").click();
            String address = page.locator("#address").inputValue();
            assertThat(address).startsWith(Application.shared().address() + "/api/feeds/");

            HttpResponse<String> first = fetch(address, null, null);
            ICalendar calendar = Biweekly.parse(first.body()).first();
            assertThat(calendar.getEvents()).isNotEmpty();
            assertThat(calendar.getEvents())
                    .extracting(event -> event.getUid().getValue())
                    .doesNotHaveDuplicates()
                    .allMatch(uid -> uid.matches("session-\\d+-trainer-\\d+-meeting-\\d+@camtay"));
            for (VEvent event : calendar.getEvents()) {
                assertThat(event.getDateEnd().getValue())
                        .isAfter(event.getDateStart().getValue());
                assertThat(event.getSequence().getValue()).isGreaterThanOrEqualTo(0);
                assertThat(event.getSummary().getValue()).isNotBlank();
                assertThat(calendar.getTimezoneInfo()
                                .getTimezone(event.getDateStart())
                                .getTimeZone()
                                .getRawOffset())
                        .isEqualTo(7 * 3_600_000);
            }
            assertThat(calendar.validate(biweekly.ICalVersion.V2_0).isEmpty())
                    .as("%s", calendar.validate(biweekly.ICalVersion.V2_0))
                    .isTrue();
            assertThat(first.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/calendar");
            assertThat(first.headers().allValues("Cache-Control")).isEqualTo(List.of("private, no-cache"));
            assertThat(first.headers().firstValue("Set-Cookie")).isEmpty();

            String tag = first.headers().firstValue("ETag").orElseThrow();
            String since = first.headers().firstValue("Last-Modified").orElseThrow();
            HttpResponse<String> known = fetch(address, "If-None-Match", tag);
            assertThat(known.statusCode()).isEqualTo(304);
            assertThat(known.body()).isEmpty();
            assertThat(fetch(address, "If-Modified-Since", since).statusCode()).isEqualTo(304);
            assertThat(fetch(address, "If-None-Match", "\"other\"").statusCode())
                    .isEqualTo(200);

            page.navigate("/feed/feeds.xhtml");
            assertThat(page.locator("#address").count()).as("shown once").isZero();
            assertThat(page.locator("main").innerText()).contains("Được tải lần cuối");
            page.getByText("Thu hồi").first().click();
            page.waitForSelector(".empty");
            assertThat(fetch(address, null, null).statusCode()).isEqualTo(404);
        }
    }

    private static HttpResponse<String> fetch(String address, String header, String value) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        if (header != null) {
            request.header(header, value);
        }
        HttpResponse<String> answer =
                PROGRAM.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (header == null) {
            assertThat(answer.statusCode()).isIn(200, 404);
        }
        return answer;
    }
}
