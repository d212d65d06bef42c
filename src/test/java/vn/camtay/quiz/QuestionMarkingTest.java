package vn.camtay.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.camtay.quiz.Questions.accepted;
import static vn.camtay.quiz.Questions.between;
import static vn.camtay.quiz.Questions.choice;
import static vn.camtay.quiz.Questions.stem;
import static vn.camtay.quiz.Questions.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractBigDecimalAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.camtay.shared.error.InvalidInputException;

/** Each type of question marked by hand beside its rule. */
class QuestionMarkingTest {
    private static AbstractBigDecimalAssert<?> earned(QuestionContent content, Answer answer) {
        assertThat(content.mark(answer).needsHand()).isFalse();
        return assertThat(content.mark(answer).earned());
    }

    @Nested
    class SingleChoices {
        private final SingleChoice question = new SingleChoice(
                stem("Ai ký?"),
                List.of(choice("Chủ tịch", "100"), choice("Phó", "50"), choice("Văn thư", "0"), choice("Ai", "-100")),
                true);

        @Test
        void earnTheWeightOfTheChoice() {
            earned(question, new Answer.Chosen(0)).isEqualByComparingTo("1");
            earned(question, new Answer.Chosen(1)).isEqualByComparingTo("0.5");
            earned(question, new Answer.Chosen(2)).isEqualByComparingTo("0");
            earned(question, new Answer.Chosen(3)).isEqualByComparingTo("-1");
        }

        @Test
        void earnNothingForNoChoiceOrOneThatIsNotThere() {
            earned(question, new Answer.Unanswered()).isEqualByComparingTo("0");
            earned(question, new Answer.Chosen(4)).isEqualByComparingTo("0");
            earned(question, new Answer.ChosenSeveral(List.of(0))).isEqualByComparingTo("0");
        }

        @Test
        void needOneChoiceOfFullWeight() {
            refused(
                    "quiz.refused.noneRight",
                    () -> new SingleChoice(stem("?"), List.of(choice("a", "99.99999"), choice("b", "0")), true));
        }

        @Test
        void haveTwoToTwentySixDifferentChoices() {
            refused("quiz.refused.choiceCount", () -> new SingleChoice(stem("?"), letters(1), true));
            assertThat(new SingleChoice(stem("?"), letters(2), true).choices()).hasSize(2);
            assertThat(new SingleChoice(stem("?"), letters(26), true).choices()).hasSize(26);
            refused("quiz.refused.choiceCount", () -> new SingleChoice(stem("?"), letters(27), true));
            refused(
                    "quiz.refused.choiceTwice",
                    () -> new SingleChoice(stem("?"), List.of(choice("a", "100"), choice("a", "0")), true));
            refused(
                    "quiz.refused.choiceEmpty",
                    () -> new SingleChoice(stem("?"), List.of(choice("a", "100"), choice("", "0")), true));
        }

        private List<Choice> letters(int count) {
            return IntStream.range(0, count)
                    .mapToObj(i -> choice("phương án " + i, "100"))
                    .toList();
        }
    }

    @Nested
    class MultipleChoices {
        private MultipleChoice question(Scoring scoring) {
            return new MultipleChoice(
                    stem("Giấy tờ nào?"),
                    List.of(
                            choice("a", "33.33333"),
                            choice("b", "33.33333"),
                            choice("c", "33.33333"),
                            choice("x", "-50"),
                            choice("y", "-100")),
                    scoring,
                    true);
        }

        private Answer chosen(Integer... choices) {
            return new Answer.ChosenSeveral(List.of(choices));
        }

        @Test
        void earnEverythingForExactlyTheRightOnes() {
            for (Scoring scoring : Scoring.values()) {
                earned(question(scoring), chosen(2, 0, 1)).isEqualByComparingTo("1");
            }
        }

        @Test
        void earnByPartsWithPenaltiesButNotBelowZero() {
            earned(question(Scoring.PARTIAL), chosen(0, 1)).isEqualByComparingTo("0.6666666");
            earned(question(Scoring.PARTIAL), chosen(0, 1, 3)).isEqualByComparingTo("0.1666666");
            earned(question(Scoring.PARTIAL), chosen(0, 3)).isEqualByComparingTo("0");
            earned(question(Scoring.PARTIAL), chosen()).isEqualByComparingTo("0");
        }

        @Test
        void endBelowZeroWhereTheyMay() {
            earned(question(Scoring.BELOW_ZERO), chosen(0, 3)).isEqualByComparingTo("-0.1666667");
            earned(question(Scoring.BELOW_ZERO), chosen(3, 4)).isEqualByComparingTo("-1");
        }

        @Test
        void earnAllOrNothingWhereSaid() {
            earned(question(Scoring.ALL_OR_NOTHING), chosen(0, 1)).isEqualByComparingTo("0");
            earned(question(Scoring.ALL_OR_NOTHING), chosen(0, 1, 2, 3)).isEqualByComparingTo("0");
        }

        @Test
        void addUpToAHundredGiveOrTakeATenth() {
            assertThat(sum("49.9").choices()).hasSize(2);
            assertThat(sum("50.1").choices()).hasSize(2);
            refused("quiz.refused.rightSum", () -> sum("49.89999"));
            refused("quiz.refused.rightSum", () -> sum("50.10001"));
        }

        private MultipleChoice sum(String second) {
            return new MultipleChoice(
                    stem("?"), List.of(choice("a", "50"), choice("b", second)), Scoring.PARTIAL, true);
        }
    }

    @Nested
    class Statements {
        @Test
        void earnEverythingOrNothing() {
            TrueFalse question = new TrueFalse(stem("Lệ phí là 8.000 đồng."), false, RichText.EMPTY, RichText.EMPTY);

            earned(question, new Answer.Said(false)).isEqualByComparingTo("1");
            earned(question, new Answer.Said(true)).isEqualByComparingTo("0");
            earned(question, new Answer.Unanswered()).isEqualByComparingTo("0");
        }
    }

    @Nested
    class Matchings {
        private Matching question(Scoring scoring) {
            return new Matching(
                    stem("Ghép"),
                    List.of(
                            new Matching.Pair(text("Khai sinh"), "Hộ tịch"),
                            new Matching.Pair(text("Sổ đỏ"), "Đất đai"),
                            new Matching.Pair(text("Kết hôn"), "Hộ tịch")),
                    List.of("Thuế"),
                    scoring,
                    false);
        }

        @Test
        void offerEachTargetOnceAndTheDistractorsLast() {
            assertThat(question(Scoring.PARTIAL).targets()).containsExactly("Hộ tịch", "Đất đai", "Thuế");
        }

        @Test
        void earnAShareForEachRightPair() {
            earned(question(Scoring.PARTIAL), matched(0, 1, 0)).isEqualByComparingTo("1");
            earned(question(Scoring.PARTIAL), matched(0, 2, 0)).isEqualByComparingTo("0.6666667");
            earned(question(Scoring.PARTIAL), matched(1, -1, 0)).isEqualByComparingTo("0.3333333");
            earned(question(Scoring.PARTIAL), matched(-1, -1, -1)).isEqualByComparingTo("0");
            earned(question(Scoring.ALL_OR_NOTHING), matched(0, 2, 0)).isEqualByComparingTo("0");
            earned(question(Scoring.ALL_OR_NOTHING), matched(0, 1, 0)).isEqualByComparingTo("1");
        }

        @Test
        void earnNothingForAnswersThatDoNotFit() {
            earned(question(Scoring.PARTIAL), matched(0, 1)).isEqualByComparingTo("0");
            earned(question(Scoring.PARTIAL), matched(0, 1, 3)).isEqualByComparingTo("0");
        }

        @Test
        void needSomethingToChooseBetween() {
            refused(
                    "quiz.refused.oneTarget",
                    () -> new Matching(
                            stem("?"),
                            List.of(new Matching.Pair(text("a"), "x"), new Matching.Pair(text("b"), "x")),
                            List.of(),
                            Scoring.PARTIAL,
                            true));
            refused(
                    "quiz.refused.distractor",
                    () -> new Matching(
                            stem("?"),
                            List.of(new Matching.Pair(text("a"), "x"), new Matching.Pair(text("b"), "y")),
                            List.of("y"),
                            Scoring.PARTIAL,
                            true));
            refused(
                    "quiz.refused.pairEmpty",
                    () -> new Matching(
                            stem("?"),
                            List.of(new Matching.Pair(text("a"), "x"), new Matching.Pair(text(""), "y")),
                            List.of(),
                            Scoring.PARTIAL,
                            true));
        }

        private Answer matched(Integer... targets) {
            return new Answer.Matched(List.of(targets));
        }
    }

    @Nested
    class Orderings {
        private Ordering question(Scoring scoring) {
            return new Ordering(stem("Trình tự"), List.of(text("nhận"), text("xét"), text("ký"), text("trả")), scoring);
        }

        @Test
        void earnAShareForEachItemInItsPlace() {
            earned(question(Scoring.PARTIAL), ordered(0, 1, 2, 3)).isEqualByComparingTo("1");
            earned(question(Scoring.PARTIAL), ordered(0, 2, 1, 3)).isEqualByComparingTo("0.5");
            earned(question(Scoring.PARTIAL), ordered(1, 2, 3, 0)).isEqualByComparingTo("0");
            earned(question(Scoring.ALL_OR_NOTHING), ordered(0, 2, 1, 3)).isEqualByComparingTo("0");
        }

        @Test
        void earnNothingForAnswersThatDoNotFit() {
            earned(question(Scoring.PARTIAL), ordered(0, 1, 2)).isEqualByComparingTo("0");
            earned(question(Scoring.PARTIAL), ordered(0, 1, 2, 4)).isEqualByComparingTo("0");
        }

        private Answer ordered(Integer... items) {
            return new Answer.Ordered(List.of(items));
        }
    }

    @Nested
    class ShortAnswers {
        private ShortAnswer question(TextMatch match) {
            return new ShortAnswer(
                    stem("Cơ quan nào?"),
                    List.of(accepted("Sở Nội vụ", "100"), accepted("Sở*", "50"), accepted("*", "0")),
                    match);
        }

        private Answer typed(String text) {
            return new Answer.Typed(text);
        }

        @Test
        void takeTheFirstTextThatFits() {
            earned(question(TextMatch.EXACT), typed("  Sở  Nội vụ ")).isEqualByComparingTo("1");
            earned(question(TextMatch.EXACT), typed("Sở Y tế")).isEqualByComparingTo("0.5");
            earned(question(TextMatch.EXACT), typed("UBND")).isEqualByComparingTo("0");
            earned(question(TextMatch.EXACT), typed("")).isEqualByComparingTo("0");
        }

        @Test
        void compareAsTheirAuthorWants() {
            earned(question(TextMatch.EXACT), typed("sở nội vụ")).isEqualByComparingTo("0");
            earned(question(TextMatch.IGNORE_CASE), typed("SỞ NỘI VỤ")).isEqualByComparingTo("1");
            earned(question(TextMatch.IGNORE_CASE), typed("so noi vu")).isEqualByComparingTo("0");
            earned(question(TextMatch.WITHOUT_MARKS), typed("so noi vu")).isEqualByComparingTo("1");
        }

        @Test
        void takeAStarForAnyTextAndAnEscapedOneForItself() {
            assertThat(accepted("a*c", "100").accepts("abbc", TextMatch.EXACT)).isTrue();
            assertThat(accepted("a*c", "100").accepts("ac", TextMatch.EXACT)).isTrue();
            assertThat(accepted("a*c", "100").accepts("acb", TextMatch.EXACT)).isFalse();
            assertThat(accepted("a*c*c", "100").accepts("acbcc", TextMatch.EXACT))
                    .isTrue();
            assertThat(accepted("2\\*3", "100").accepts("2*3", TextMatch.EXACT)).isTrue();
            assertThat(accepted("2\\*3", "100").accepts("2x3", TextMatch.EXACT)).isFalse();
        }

        @Test
        void acceptTextsWithinTheirBounds() {
            assertThat(accepted("a".repeat(250), "100").text()).hasSize(250);
            refused("quiz.refused.acceptedLength", () -> accepted("a".repeat(251), "100"));
            refused("quiz.refused.acceptedLength", () -> accepted(" ", "100"));
            refused("quiz.refused.acceptedBelowZero", () -> accepted("a", "-1"));
            refused(
                    "quiz.refused.noneRight",
                    () -> new ShortAnswer(stem("?"), List.of(accepted("a", "50")), TextMatch.EXACT));
            refused(
                    "quiz.refused.acceptedTwice",
                    () -> new ShortAnswer(
                            stem("?"), List.of(accepted("a", "100"), accepted("a", "50")), TextMatch.EXACT));
        }
    }

    @Nested
    class Numerics {
        @Test
        void acceptTheBoundsOfARange() {
            Numeric question =
                    new Numeric(stem("π?"), List.of(between("3.141", "3.142", "100"), between("3", "4", "25")));

            earned(question, new Answer.Typed("3.141")).isEqualByComparingTo("1");
            earned(question, new Answer.Typed("3,142")).isEqualByComparingTo("1");
            earned(question, new Answer.Typed("3,1409")).isEqualByComparingTo("0.25");
            earned(question, new Answer.Typed("3,1421")).isEqualByComparingTo("0.25");
            earned(question, new Answer.Typed("2,9999")).isEqualByComparingTo("0");
            earned(question, new Answer.Typed("ba")).isEqualByComparingTo("0");
        }

        @Test
        void acceptAValueWithItsTolerance() {
            AcceptedNumber around = AcceptedNumber.around(new BigDecimal("15"), new BigDecimal("0.5"), Weight.FULL);

            assertThat(around).isEqualTo(between("14.5", "15.5", "100"));
            assertThat(around.value()).isEqualByComparingTo("15");
            assertThat(around.tolerance()).isEqualByComparingTo("0.5");
        }

        @Test
        void takeEitherReadingOfThousands() {
            Numeric question = new Numeric(stem("Lệ phí?"), List.of(between("50000", "50000", "100")));

            earned(question, new Answer.Typed("50.000")).isEqualByComparingTo("1");
            earned(question, new Answer.Typed("50000")).isEqualByComparingTo("1");
            earned(question, new Answer.Typed("50")).isEqualByComparingTo("0");
        }

        @Test
        void haveNoRangeUpsideDown() {
            refused("quiz.refused.range", () -> between("2", "1", "100"));
        }
    }

    @Nested
    class GapTexts {
        private final GapText question = new GapText(
                stem("Hạn là [[1]] ngày, nộp tại [[2]], theo [[3]]."),
                List.of(
                        new Gap.Number(List.of(between("15", "15", "100")), 2),
                        new Gap.Chosen(List.of(accepted("một cửa", "100"), accepted("công an", "0")), 1),
                        new Gap.Typed(List.of(accepted("Luật Hộ tịch", "100")), TextMatch.WITHOUT_MARKS, 1)));

        @Test
        void earnTheSharesOfTheirGaps() {
            earned(question, filled("15", "0", "luat ho tich")).isEqualByComparingTo("1");
            earned(question, filled("15", "1", "")).isEqualByComparingTo("0.5");
            earned(question, filled("", "0", "")).isEqualByComparingTo("0.25");
            earned(question, filled("", "2", "")).isEqualByComparingTo("0");
            earned(question, filled("", "một cửa", "")).isEqualByComparingTo("0");
            earned(question, filled("15", "0")).isEqualByComparingTo("0");
        }

        @Test
        void haveTheirGapsInTheText() {
            List<Gap> one = List.of(new Gap.Number(List.of(between("1", "1", "100")), 1));
            refused("quiz.refused.gapMarks", () -> new GapText(stem("không có"), one));
            refused("quiz.refused.gapMark", () -> new GapText(stem("[[2]]"), one));
            refused("quiz.refused.gapMarks", () -> new GapText(stem("[[1]] [[2]]"), one));
            refused("quiz.refused.gapShare", () -> new Gap.Number(List.of(between("1", "1", "100")), 0));
            refused("quiz.refused.gapOneOption", () -> new Gap.Chosen(List.of(accepted("a", "100")), 1));
        }

        private Answer filled(String... values) {
            return new Answer.Filled(List.of(values));
        }
    }

    @Nested
    class Scenarios {
        private final TrueFalse half = new TrueFalse(
                new Stem(text("Đúng?"), RichText.EMPTY, new BigDecimal("1")), true, RichText.EMPTY, RichText.EMPTY);
        private final Essay essay = new Essay(
                new Stem(text("Viết"), RichText.EMPTY, new BigDecimal("3")),
                Essay.Form.TEXT,
                RichText.EMPTY,
                List.of());
        private final Scenario question = new Scenario(stem("Tình huống"), List.of(half, essay));

        @Test
        void weighTheirPartsByTheirMarks() {
            Marking marking = question.mark(
                    new Answer.Parts(List.of(new Answer.Said(true), new Answer.Written("Kính thưa", List.of()))));

            assertThat(marking.earned()).isEqualByComparingTo("0.25");
            assertThat(marking.byHand()).isEqualByComparingTo("0.75");
        }

        @Test
        void leaveUnansweredPartsAtNothing() {
            earned(question, new Answer.Parts(List.of(new Answer.Unanswered(), new Answer.Unanswered())))
                    .isEqualByComparingTo("0");
            earned(question, new Answer.Parts(List.of(new Answer.Said(true)))).isEqualByComparingTo("0");
        }

        @Test
        void holdNoScenario() {
            refused("quiz.refused.partScenario", () -> new Scenario(stem("?"), List.of(question)));
        }
    }

    @Nested
    class Essays {
        private final Essay question = new Essay(
                stem("Viết"),
                Essay.Form.TEXT,
                RichText.EMPTY,
                List.of(
                        new Essay.Criterion("Đủ căn cứ", new BigDecimal("3")),
                        new Essay.Criterion("Đúng thể thức", BigDecimal.ONE)));

        @Test
        void waitForAPersonUnlessNothingWasHandedIn() {
            assertThat(question.mark(new Answer.Written("Kính thưa", List.of())))
                    .isEqualTo(Marking.BY_HAND);
            assertThat(question.mark(new Answer.Written(" ", List.of()))).isEqualTo(Marking.NOTHING);
            assertThat(question.mark(new Answer.Unanswered())).isEqualTo(Marking.NOTHING);
            assertThat(question.fits(new Answer.Written("", List.of(1L)))).isFalse();
        }

        @Test
        void giveTheShareOfTheRubricsPoints() {
            assertThat(question.fraction(List.of(new BigDecimal("1.5"), BigDecimal.ONE)))
                    .isEqualByComparingTo("0.625");
            assertThat(question.fraction(List.of(new BigDecimal("3"), BigDecimal.ONE)))
                    .isEqualByComparingTo("1");
            assertThat(question.fraction(List.of(BigDecimal.ZERO, BigDecimal.ZERO)))
                    .isEqualByComparingTo("0");
            refused(
                    "quiz.refused.criterionPoints",
                    () -> question.fraction(List.of(new BigDecimal("3.01"), BigDecimal.ONE)));
            refused(
                    "quiz.refused.criterionPoints",
                    () -> question.fraction(List.of(new BigDecimal("-0.01"), BigDecimal.ONE)));
            refused("quiz.refused.rubricPoints", () -> question.fraction(List.of(BigDecimal.ONE)));
        }
    }

    @Test
    void everyQuestionHasTextAndAMarkWithinItsBounds() {
        refused("quiz.refused.textMissing", () -> Stem.of(new RichText("<script>x</script>")));
        refused("quiz.refused.mark", () -> new Stem(text("?"), RichText.EMPTY, BigDecimal.ZERO));
        assertThat(new Stem(text("?"), RichText.EMPTY, new BigDecimal("0.01")).mark())
                .isPositive();
        assertThat(new Stem(text("?"), RichText.EMPTY, new BigDecimal("100.00")).mark())
                .isPositive();
        refused("quiz.refused.mark", () -> new Stem(text("?"), RichText.EMPTY, new BigDecimal("100.01")));
        refused("quiz.refused.mark", () -> new Stem(text("?"), RichText.EMPTY, new BigDecimal("0.001")));
        assertThat(Weight.of("-100").percent()).isEqualByComparingTo("-100");
        refused("quiz.refused.weight", () -> Weight.of("100.00001"));
        refused("quiz.refused.weight", () -> Weight.of("-100.00001"));
        refused("quiz.refused.weight", () -> Weight.of("0.000001"));
    }

    private static void refused(String key, ThrowingCallable making) {
        assertThatThrownBy(making).isInstanceOfSatisfying(InvalidInputException.class, refusal -> assertThat(
                        refusal.reasons().get(0).key())
                .isEqualTo(key));
    }
}
