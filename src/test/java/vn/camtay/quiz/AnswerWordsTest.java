package vn.camtay.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.camtay.shared.text.Texts;

class AnswerWordsTest {
    private static final Stem STEM = Stem.of(RichText.ofPlain("Hỏi"));
    private final AnswerWords words = new AnswerWords(Texts.in("vi"));
    private final AnswerWords english = new AnswerWords(Texts.in("en"));

    private static RichText rich(String plain) {
        return RichText.ofPlain(plain);
    }

    @Test
    void choicesAreSaidByTheirText() {
        QuestionContent several = new MultipleChoice(
                STEM,
                List.of(
                        Choice.of(rich("Một"), Weight.of("50")),
                        Choice.of(rich("Hai"), Weight.of("-50")),
                        Choice.of(rich("Ba"), Weight.of("50"))),
                Scoring.PARTIAL,
                true);

        assertThat(words.given(several, new Answer.ChosenSeveral(List.of(2, 1))))
                .containsExactly("Hai", "Ba");
        assertThat(words.right(several)).containsExactly("Một", "Ba");
    }

    @Test
    void pairsAndOrdersAreSaidLineByLine() {
        QuestionContent matching = new Matching(
                STEM,
                List.of(new Matching.Pair(rich("KT."), "Ký thay"), new Matching.Pair(rich("TL."), "Thừa lệnh")),
                List.of(),
                Scoring.PARTIAL,
                false);
        QuestionContent ordering = new Ordering(STEM, List.of(rich("Ký"), rich("Phát hành")), Scoring.PARTIAL);

        assertThat(words.given(matching, new Answer.Matched(List.of(1, -1)))).containsExactly("KT. → Thừa lệnh");
        assertThat(words.right(matching)).containsExactly("KT. → Ký thay", "TL. → Thừa lệnh");
        assertThat(words.given(ordering, new Answer.Ordered(List.of(1, 0)))).containsExactly("1. Phát hành", "2. Ký");
    }

    @Test
    void truthAndNumbersAreSaidInTheReadersLanguage() {
        QuestionContent statement = new TrueFalse(STEM, false, RichText.EMPTY, RichText.EMPTY);
        QuestionContent number = new Numeric(
                STEM, List.of(AcceptedNumber.around(new BigDecimal("9.5"), new BigDecimal("0.5"), Weight.FULL)));

        assertThat(words.right(statement)).containsExactly("Sai");
        assertThat(english.right(statement)).containsExactly("False");
        assertThat(words.right(number)).containsExactly("từ 9 đến 10");
        assertThat(words.right(new Numeric(
                        STEM, List.of(AcceptedNumber.around(new BigDecimal("9.5"), BigDecimal.ZERO, Weight.FULL)))))
                .containsExactly("9,5");
    }

    @Test
    void gapsAndPartsAreNumbered() {
        QuestionContent gaps = new GapText(
                Stem.of(rich("[[1]] và [[2]]")),
                List.of(
                        new Gap.Typed(
                                List.of(AcceptedText.of("A4", Weight.FULL), AcceptedText.of("a4", Weight.FULL)),
                                TextMatch.EXACT,
                                1),
                        new Gap.Chosen(
                                List.of(AcceptedText.of("trái", Weight.FULL), AcceptedText.of("phải", Weight.NONE)),
                                1)));
        QuestionContent scenario =
                new Scenario(STEM, List.of(gaps, new TrueFalse(STEM, true, RichText.EMPTY, RichText.EMPTY)));

        assertThat(words.given(gaps, new Answer.Filled(List.of("A5", "1")))).containsExactly("1. A5", "2. phải");
        assertThat(words.right(gaps)).containsExactly("1. A4 / a4", "2. trái");
        assertThat(words.given(scenario, new Answer.Parts(List.of(new Answer.Unanswered(), new Answer.Said(true)))))
                .containsExactly("Ý 1: –", "Ý 2: Đúng");
    }

    @Test
    void nothingIsSaidOfNoAnswerNorOfOneThatDoesNotFit() {
        QuestionContent statement = new TrueFalse(STEM, true, RichText.EMPTY, RichText.EMPTY);

        assertThat(words.given(statement, new Answer.Unanswered())).isEmpty();
        assertThat(words.given(statement, new Answer.Chosen(1))).isEmpty();
    }

    @Test
    void aPersonDecidesAnEssay() {
        QuestionContent essay = new Essay(STEM, Essay.Form.TEXT, RichText.EMPTY, List.of());

        assertThat(words.given(essay, new Answer.Written("V/v", List.of()))).containsExactly("V/v");
        assertThat(words.right(essay)).isEmpty();
    }
}
