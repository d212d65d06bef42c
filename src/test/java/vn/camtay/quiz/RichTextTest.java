package vn.camtay.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.camtay.shared.error.InvalidInputException;

class RichTextTest {
    @Example
    void keepsTheFormattingOfTexts() {
        String html = "<p>Điều <b>12</b>, khoản <em>a</em></p><ol start=\"2\"><li>một</li></ol>";

        assertThat(new RichText(html).html()).isEqualTo(html);
    }

    @Example
    void leavesOutWhatActs() {
        RichText text = new RichText("<p onclick='x()'>a<script>alert(1)</script><img src=x onerror=alert(1)>"
                + "<a href='javascript:alert(1)'>b</a><span style='position:fixed'>c</span></p>");

        assertThat(text.html()).isEqualTo("<p>abc</p>");
    }

    @Example
    void keepsLinksOfTheWebOnly() {
        assertThat(new RichText("<a href='https://vanban.chinhphu.vn/x'>luật</a>").html())
                .startsWith("<a href=\"https://vanban.chinhphu.vn/x\"");
        assertThat(new RichText("<a href='/account/sign-out'>x</a><a href='data:text/html,x'>y</a>").html())
                .isEqualTo("xy");
    }

    @Example
    void plainTextIsOnlyText() {
        RichText text = RichText.ofPlain("a < b && c > <b>d</b>\nhai");

        assertThat(text.html()).contains("<br />").doesNotContain("<b>");
        assertThat(text.plain()).isEqualTo("a < b && c > <b>d</b>\nhai");
    }

    @Example
    void theWordsHaveALineForEachParagraphItemAndRow() {
        RichText text = new RichText(
                "<p>một  hai</p><ul><li>ba</li><li>bốn</li></ul><table><tbody><tr><td>x</td><td>y</td></tr></tbody></table>");

        assertThat(text.plain()).isEqualTo("một hai\nba\nbốn\nx y");
    }

    @Example
    void composesItsLetters() {
        assertThat(new RichText("e\u0302\u0323").html()).isEqualTo("\u1EC7");
    }

    @Example
    void isNotLongerThanItsBound() {
        assertThat(new RichText("a".repeat(RichText.MAX_LENGTH)).html()).hasSize(RichText.MAX_LENGTH);
        assertThatThrownBy(() -> new RichText("a".repeat(RichText.MAX_LENGTH + 1)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new RichText("<".repeat(RichText.MAX_LENGTH)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Property(tries = 300)
    void isTheSameMadeFromItsOwnHtml(@ForAll("anything") String html) {
        RichText text = new RichText(html);

        assertThat(new RichText(text.html())).isEqualTo(text);
    }

    @Property(tries = 300)
    void plainTextComesBack(@ForAll("anything") String typed) {
        String plain = RichText.ofPlain(typed).plain();

        assertThat(RichText.ofPlain(plain).plain()).isEqualTo(plain);
        assertThat(plain.replaceAll("\\s", "")).isEqualTo(typed.replaceAll("\\s", ""));
    }

    @Provide
    Arbitrary<String> anything() {
        return Arbitraries.of(
                        "<p>",
                        "</p>",
                        "<b>",
                        "</b",
                        "<li>",
                        "<ul>",
                        "</ul>",
                        "<td>",
                        "<table>",
                        "</table>",
                        "<a href='",
                        "https://x.vn'>",
                        "<script>",
                        "<!--",
                        "-->",
                        "&amp;",
                        "&",
                        "&lt;",
                        "&#x26;",
                        "{{",
                        "}}",
                        "'",
                        "\"",
                        "=",
                        "`",
                        "@",
                        "+",
                        "chữ",
                        " ",
                        "\n",
                        "<h3>",
                        "<pre>",
                        "<style>",
                        "]]>",
                        "<![CDATA[",
                        "<svg>")
                .list()
                .ofMaxSize(12)
                .map(pieces -> String.join("", pieces));
    }
}
