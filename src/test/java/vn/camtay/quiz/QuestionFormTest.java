package vn.camtay.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.camtay.shared.error.InvalidInputException;

class QuestionFormTest {
    private static final Stem STEM = new Stem(
            RichText.ofPlain("Ai ký?\nChọn một & chỉ một."),
            new RichText("<p>Theo <b>quy chế</b>.</p>"),
            new BigDecimal("2.5"));
    private static final List<Choice> CHOICES = List.of(
            new Choice(RichText.ofPlain("Chủ tịch"), Weight.FULL, RichText.ofPlain("Đúng rồi.")),
            Choice.of(RichText.ofPlain("Văn thư"), Weight.of("-33.33333")));

    static Stream<QuestionContent> oneOfEachType() {
        return Stream.of(
                new SingleChoice(STEM, CHOICES, false),
                new MultipleChoice(STEM, CHOICES, Scoring.BELOW_ZERO, true),
                new TrueFalse(STEM, false, RichText.ofPlain("Xem lại."), RichText.EMPTY),
                new Matching(
                        STEM,
                        List.of(
                                new Matching.Pair(RichText.ofPlain("KT."), "Ký thay"),
                                new Matching.Pair(RichText.ofPlain("TL."), "Thừa lệnh")),
                        List.of("Thừa ủy quyền"),
                        Scoring.ALL_OR_NOTHING,
                        true),
                new Ordering(STEM, List.of(RichText.ofPlain("Ký"), RichText.ofPlain("Phát hành")), Scoring.PARTIAL),
                new ShortAnswer(
                        STEM,
                        List.of(
                                AcceptedText.of("KT.", Weight.FULL),
                                new AcceptedText("ký thay", Weight.of("50"), RichText.ofPlain("Viết tắt thôi."))),
                        TextMatch.IGNORE_CASE),
                new Numeric(
                        STEM, List.of(AcceptedNumber.around(new BigDecimal("9"), new BigDecimal("0.5"), Weight.FULL))),
                new GapText(
                        Stem.of(RichText.ofPlain("Lề trái [[1]] mm, khổ [[2]], có [[3]] phần.")),
                        List.of(
                                new Gap.Typed(
                                        List.of(AcceptedText.of("30", Weight.FULL), AcceptedText.of("35", Weight.FULL)),
                                        TextMatch.EXACT,
                                        1),
                                new Gap.Chosen(
                                        List.of(AcceptedText.of("A4", Weight.FULL), AcceptedText.of("A5", Weight.NONE)),
                                        1),
                                new Gap.Number(
                                        List.of(AcceptedNumber.around(
                                                new BigDecimal("9"), BigDecimal.ZERO, Weight.FULL)),
                                        1))),
                new Scenario(
                        STEM,
                        List.of(
                                new SingleChoice(STEM, CHOICES, true),
                                new TrueFalse(STEM, true, RichText.EMPTY, RichText.EMPTY))),
                new Essay(
                        STEM,
                        Essay.Form.TEXT_AND_FILE,
                        RichText.ofPlain("Tìm hạn."),
                        List.of(
                                new Essay.Criterion("Rõ việc", new BigDecimal("3")),
                                Essay.Criterion.of(
                                        "Căn cứ",
                                        List.of(
                                                new Essay.Level("Thiếu: không nêu luật", BigDecimal.ZERO),
                                                new Essay.Level("Đủ", new BigDecimal("1.5")))))));
    }

    @ParameterizedTest
    @MethodSource("oneOfEachType")
    void whatIsReadIntoTheFormAndSavedAgainIsTheSame(QuestionContent content) {
        assertThat(QuestionForm.of(content).content()).isEqualTo(content);
        assertThat(QuestionForm.holds(content)).isTrue();
    }

    @Test
    void plainTextStaysPlainAndFormattedTextIsShownAsHtml() {
        QuestionForm form = QuestionForm.of(new SingleChoice(STEM, CHOICES, true));

        assertThat(form.getText()).isEqualTo("Ai ký?\nChọn một & chỉ một.");
        assertThat(form.getExplanation()).isEqualTo("<p>Theo <b>quy chế</b>.</p>");
    }

    @Test
    void anglesThatFormatNothingAreOnlySigns() {
        QuestionForm form = new QuestionForm();
        form.setType(QuestionType.TRUE_FALSE);
        form.setText("5 < 6 và <tên>");

        assertThat(form.content().stem().text().plain()).isEqualTo("5 < 6 và <tên>");
    }

    @Test
    void sharesThatAGapTextWeighsCannotBeShown() {
        QuestionContent weighed = new GapText(
                Stem.of(RichText.ofPlain("Khổ [[1]]")),
                List.of(new Gap.Typed(List.of(AcceptedText.of("A4", Weight.FULL)), TextMatch.EXACT, 3)));

        assertThat(QuestionForm.holds(weighed)).isFalse();
    }

    @Test
    void emptyLinesAreLeftOutAndAWordIsNoNumber() {
        QuestionForm form = new QuestionForm();
        form.setType(QuestionType.NUMERIC);
        form.setText("Mấy thành phần?");
        form.getLines().get(2).setText("chín");
        assertThatThrownBy(form::content).isInstanceOf(InvalidInputException.class);

        form.getLines().get(2).setText("9,5");

        assertThat(((Numeric) form.content()).answers())
                .containsExactly(AcceptedNumber.around(new BigDecimal("9.5"), BigDecimal.ZERO, Weight.FULL));
    }

    @Test
    void picturesAtTheEndAreLinesOfTheFormAndStayOtherwise() {
        String sha = "0123456789abcdef".repeat(4);
        QuestionForm form = new QuestionForm();
        form.setType(QuestionType.TRUE_FALSE);
        form.setText("Đây là dấu công chứng.");
        form.setWords("Dấu \"tròn\" đỏ");
        form.add(Media.medium("dau.png", Media.png(Color.RED)));
        QuestionContent content = form.content();

        assertThat(content.stem().text().media()).extracting(Medium::words).containsExactly("Dấu \"tròn\" đỏ");
        QuestionForm again = QuestionForm.of(content);
        assertThat(again.getText()).isEqualTo("Đây là dấu công chứng.");
        assertThat(again.getMedia()).hasSize(1);
        assertThat(again.content()).isEqualTo(content);
        again.getMedia().get(0).setWords(" ");
        assertThatThrownBy(again::content).isInstanceOf(InvalidInputException.class);
        again.removeMedium(0);
        assertThat(again.content().stem().text()).isEqualTo(RichText.ofPlain("Đây là dấu công chứng."));

        QuestionContent within = new TrueFalse(
                Stem.of(new RichText("<p>Hình " + new Medium(false, sha, "dấu").html() + " là dấu.</p>")),
                true,
                RichText.EMPTY,
                RichText.EMPTY);
        assertThat(QuestionForm.of(within).getMedia()).isEmpty();
        assertThat(QuestionForm.holds(within)).isTrue();
    }

    @Test
    void aPictureWithoutWordsIsNotPutIn() {
        QuestionForm form = new QuestionForm();
        QuestionMedium picture = Media.medium("dau.png", Media.png(Color.RED));

        assertThatThrownBy(() -> form.add(picture)).isInstanceOf(InvalidInputException.class);
        assertThat(form.getMedia()).isEmpty();
    }
}
