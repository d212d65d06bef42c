package vn.camtay.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.camtay.shared.settings.Settings;

class MailRendererTest {
    private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");

    private final MailRenderer renderer = new MailRenderer();

    @BeforeEach
    void wire() {
        renderer.settings = Settings.read(Map.of("camtay.base.url", "https://camtay.example.org")::get);
        renderer.clock = Clock.fixed(NOW, ZoneId.of("Asia/Ho_Chi_Minh"));
        renderer.configure();
    }

    @Test
    void aVietnameseMailGreetsAndDatesInVietnamese() {
        RenderedMail mail = renderer.forRecipient(hello("vi", "Xin chào"));

        assertThat(mail.text())
                .startsWith("Kính gửi Ông/Bà Đặng Thị <Hường>,\n\nXin chào\n\n")
                .contains("Có: Thứ Ba 01/12/2026, 08:00\n")
                .contains("1–2 trong 20: 20\n")
                .contains("https://camtay.example.org/session/session.xhtml?id=7&token=abc")
                .endsWith("https://camtay.example.org/\n");
    }

    @Test
    void anEnglishMailGreetsAndDatesInEnglish() {
        RenderedMail mail = renderer.forRecipient(hello("en", "Hello"));

        assertThat(mail.text()).startsWith("Dear Đặng Thị <Hường>,").contains("Yes: Tuesday 01/12/2026, 08:00");
        assertThat(mail.html()).contains("<html lang=\"en\">").contains("Dear Đặng Thị &lt;Hường&gt;,");
    }

    @Test
    void whatPeopleTypedIsEscapedInHtmlAndLeftAloneInText() {
        RenderedMail mail = renderer.forRecipient(hello("vi", "<script>alert('x')</script> & ${7*7}"));

        assertThat(mail.html())
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; ${7*7}")
                .doesNotContain("<script");
        assertThat(mail.text()).contains("<script>alert('x')</script> & ${7*7}");
    }

    @Test
    void secretsGoToTheRecipientAndAreNotKept() {
        ClaimedMail mail = hello("vi", "Xin chào");

        assertThat(renderer.forRecipient(mail).html()).contains("token=abc");
        assertThat(renderer.forKeeping(mail).html()).doesNotContain("abc").contains("token=•••");
        assertThat(renderer.forKeeping(mail).text()).doesNotContain("abc").contains("token=•••");
    }

    @Test
    void aSubjectNamesTheArgumentsOfTheModelOnOneLine() {
        String subject = MailRenderer.subject("sample/none", "vi", Map.of("subject", List.of("a\r\nBcc: b")));

        assertThat(subject).isEqualTo("???sample.mail.none.subject???");
        assertThat(MailRenderer.oneLine("a\r\nBcc: b")).isEqualTo("a Bcc: b");
    }

    @Test
    void aMissingValueIsAnErrorOfTheProgramAndNamesTheTemplate() {
        ClaimedMail mail = new ClaimedMail(
                1, "k", "An", "an@example.org", "vi", "sample/hello", "Chào", "{\"words\":\"x\"}", "[]", NOW);

        assertThatThrownBy(() -> renderer.forRecipient(mail))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("sample/mail/hello.txt");
    }

    private static ClaimedMail hello(String language, String words) {
        String model = MailJson.model(Map.of(
                "words", words, "starts", Instant.parse("2026-12-01T01:00:00Z"), "seats", 20, "secretToken", "abc"));
        return new ClaimedMail(
                1, "k", "Đặng Thị <Hường>", "an@example.org", language, "sample/hello", "Chào", model, "[]", NOW);
    }
}
