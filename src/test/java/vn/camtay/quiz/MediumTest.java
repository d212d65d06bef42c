package vn.camtay.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.camtay.shared.error.InvalidInputException;

class MediumTest {
    private static final String A = "0123456789abcdef".repeat(4);
    private static final String WORDS = "Dấu \"công chứng\" <đỏ> & bản = sao";
    private static final Medium PICTURE = new Medium(false, A, WORDS);
    private static final Medium SOUND = new Medium(true, A, "Lời chào: 'xin chào'");

    @Test
    void aTextKeepsItsPicturesAndSounds() {
        RichText text = new RichText("<p>Đâu là bản sao?</p><p>" + PICTURE.html() + "</p><p>" + SOUND.html() + "</p>");

        assertThat(text.media()).containsExactly(PICTURE, SOUND);
        assertThat(new RichText(text.html())).isEqualTo(text);
        assertThat(text.plain().lines()).containsExactly("Đâu là bản sao?", WORDS, SOUND.words());
    }

    @Test
    void theOrderOfAttributesIsOne() {
        String other = "<img alt=\"Hình\" width=\"30\" onerror=\"x()\" src=\"media:" + A + "\">";

        assertThat(new RichText(other)).isEqualTo(new RichText(new Medium(false, A, "Hình").html()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=\"https://example.org/a.png\" alt=\"a\">",
                "<img src=\"/api/quiz/media/x\" alt=\"a\">",
                "<img src=\"media:0123\" alt=\"a\">",
                "<img src=\"data:image/png;base64,AAAA\" alt=\"a\">",
                "<img alt=\"a\">",
                "<audio src=\"javascript:alert(1)\" title=\"a\"></audio>",
                "<a href=\"media:" + "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef" + "\">x</a>"
            })
    void whatIsNotOurOwnIsLeftOut(String html) {
        assertThat(new RichText(html + "chữ").html()).doesNotContain("src").doesNotContain("media:");
    }

    @Test
    void onesWithoutWordsAreLeftOutAndCannotBeMade() {
        assertThat(new RichText("<img src=\"media:" + A + "\" alt=\" \">chữ").html())
                .isEqualTo("chữ");
        assertThatThrownBy(() -> new Medium(false, A, " ")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new Medium(true, A, null)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new Medium(true, A, "a".repeat(Medium.WORDS + 1)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aPageShowsThemFromTheirAddress() {
        String html = new RichText("a" + PICTURE.html() + SOUND.html()).html();

        String shown = Medium.shown(html, "/camtay/api/quiz/media/");

        assertThat(shown)
                .startsWith("a<img loading=\"lazy\" src=\"/camtay/api/quiz/media/" + A + "\" alt=\"Dấu &#34;")
                .contains("<audio controls=\"controls\" preload=\"none\" src=\"/camtay/api/quiz/media/" + A + "\"")
                .contains("<span class=\"small\">Lời chào: &#39;xin chào&#39;</span>")
                .doesNotContain("media:");
    }

    @Test
    void aQuestionNamesAllOfThemAndThoseThatTheOfficialSees() {
        String b = "b".repeat(64);
        SingleChoice question = new SingleChoice(
                new Stem(
                        new RichText("Hỏi " + PICTURE.html()),
                        new RichText(new Medium(false, b, "đáp án").html()),
                        BigDecimal.ONE),
                List.of(
                        Choice.of(new RichText("a"), Weight.FULL),
                        Choice.of(new RichText(new Medium(false, "c".repeat(64), "c").html()), Weight.NONE)),
                true);

        assertThat(MediaOf.all(question)).containsExactlyInAnyOrder(A, b, "c".repeat(64));
        assertThat(MediaOf.shown(question)).containsExactlyInAnyOrder(A, "c".repeat(64));
    }
}
