package vn.camtay.quiz;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import vn.camtay.shared.text.Nfc;

/** Questions for tests: a few by hand, and any question that may be. */
public final class Questions {
    private Questions() {}

    public static RichText text(String plain) {
        return RichText.ofPlain(plain);
    }

    public static Stem stem(String plain) {
        return Stem.of(text(plain));
    }

    public static Choice choice(String plain, String percent) {
        return Choice.of(text(plain), Weight.of(percent));
    }

    public static AcceptedText accepted(String text, String percent) {
        return AcceptedText.of(text, Weight.of(percent));
    }

    public static AcceptedNumber between(String from, String to, String percent) {
        return new AcceptedNumber(new BigDecimal(from), new BigDecimal(to), Weight.of(percent), RichText.EMPTY);
    }

    /** Words with every sign that some format gives a meaning. */
    public static Arbitrary<String> words() {
        return Arbitraries.strings()
                .withChars("abcABC 019ệĐữỳ")
                .withChars("~=#{}:\\*%->&<\"'`@+/[].,;?!()$|_^\n")
                .ofMinLength(1)
                .ofMaxLength(30)
                .map(String::strip)
                .filter(words -> !words.isEmpty() && !words.contains("[["));
    }

    public static Arbitrary<RichText> rich() {
        Arbitrary<RichText> plain = words().map(RichText::ofPlain);
        Arbitrary<RichText> marked = words().map(words -> new RichText(
                "<p>" + RichText.ofPlain(words).html() + " <b>đậm</b></p><ul><li>một</li><li>hai</li></ul>"));
        return Arbitraries.oneOf(plain, plain, marked)
                .filter(rich -> !rich.plain().isEmpty());
    }

    public static Arbitrary<RichText> feedback() {
        return Arbitraries.oneOf(Arbitraries.just(RichText.EMPTY), rich());
    }

    public static Arbitrary<Stem> stems() {
        Arbitrary<BigDecimal> marks =
                Arbitraries.integers().between(1, 10_000).map(cents -> BigDecimal.valueOf(cents, 2));
        return Combinators.combine(rich(), feedback(), marks).as(Stem::new);
    }

    private static Arbitrary<List<RichText>> several(int least, int most) {
        return rich().list().ofMinSize(least).ofMaxSize(most).uniqueElements();
    }

    public static Arbitrary<SingleChoice> singles() {
        return Combinators.combine(
                        stems(),
                        several(2, 6),
                        feedback(),
                        Arbitraries.integers().between(0, 5),
                        bool())
                .as((stem, texts, feedback, right, shuffle) -> new SingleChoice(
                        stem,
                        IntStream.range(0, texts.size())
                                .mapToObj(i -> new Choice(
                                        texts.get(i),
                                        i == right % texts.size()
                                                ? Weight.FULL
                                                : Weight.of(List.of("0", "50", "-25", "33.33333")
                                                        .get(i % 4)),
                                        i == 0 ? feedback : RichText.EMPTY))
                                .toList(),
                        shuffle));
    }

    public static Arbitrary<MultipleChoice> multiples() {
        return Combinators.combine(stems(), several(3, 6), feedback(), Arbitraries.of(Scoring.values()), bool())
                .as((stem, texts, feedback, scoring, shuffle) -> new MultipleChoice(
                        stem,
                        IntStream.range(0, texts.size())
                                .mapToObj(i -> new Choice(
                                        texts.get(i),
                                        i < 3 ? Weight.of("33.33333") : Weight.of(i == 4 ? "-50" : "0"),
                                        i == 1 ? feedback : RichText.EMPTY))
                                .toList(),
                        scoring,
                        shuffle));
    }

    public static Arbitrary<TrueFalse> statements() {
        return Combinators.combine(stems(), bool(), feedback(), feedback()).as(TrueFalse::new);
    }

    public static Arbitrary<Matching> matchings() {
        Arbitrary<List<String>> targets = words().map(Nfc::clean)
                .filter(words -> !words.isEmpty())
                .list()
                .ofSize(8)
                .uniqueElements();
        return Combinators.combine(
                        stems(), several(2, 6), targets, Arbitraries.integers().between(0, 2), bool(), bool())
                .as((stem, prompts, names, extra, whole, shuffle) -> new Matching(
                        stem,
                        IntStream.range(0, prompts.size())
                                .mapToObj(i -> new Matching.Pair(prompts.get(i), names.get(i % 4)))
                                .toList(),
                        names.subList(6, 6 + extra),
                        whole ? Scoring.ALL_OR_NOTHING : Scoring.PARTIAL,
                        shuffle));
    }

    public static Arbitrary<Ordering> orderings() {
        return Combinators.combine(stems(), several(2, 6), bool())
                .as((stem, items, whole) ->
                        new Ordering(stem, items, whole ? Scoring.ALL_OR_NOTHING : Scoring.PARTIAL));
    }

    private static Arbitrary<List<AcceptedText>> acceptedTexts() {
        return Combinators.combine(
                        words().map(Nfc::clean)
                                .filter(words -> !words.isEmpty())
                                .list()
                                .ofMinSize(2)
                                .ofMaxSize(4)
                                .uniqueElements(),
                        feedback())
                .as((texts, feedback) -> IntStream.range(0, texts.size())
                        .mapToObj(i -> new AcceptedText(
                                texts.get(i),
                                i == 0 ? Weight.FULL : Weight.of(i == 1 ? "50" : "0"),
                                i == 1 ? feedback : RichText.EMPTY))
                        .toList());
    }

    private static Arbitrary<List<AcceptedNumber>> acceptedNumbers() {
        Arbitrary<AcceptedNumber> ranges = Combinators.combine(
                        Arbitraries.integers().between(-100_000, 100_000),
                        Arbitraries.integers().between(0, 500),
                        Arbitraries.integers().between(0, 4),
                        feedback())
                .as((from, width, scale, feedback) -> new AcceptedNumber(
                        BigDecimal.valueOf(from, scale),
                        BigDecimal.valueOf(from + width, scale),
                        Weight.FULL,
                        feedback));
        return ranges.list().ofMinSize(1).ofMaxSize(3);
    }

    public static Arbitrary<ShortAnswer> shortAnswers() {
        return Combinators.combine(stems(), acceptedTexts(), Arbitraries.of(TextMatch.values()))
                .as(ShortAnswer::new);
    }

    public static Arbitrary<Numeric> numerics() {
        return Combinators.combine(stems(), acceptedNumbers()).as(Numeric::new);
    }

    public static Arbitrary<GapText> gapTexts() {
        Arbitrary<Integer> shares = Arbitraries.integers().between(1, 5);
        Arbitrary<Gap> typed = Combinators.combine(acceptedTexts(), Arbitraries.of(TextMatch.values()), shares)
                .as(Gap.Typed::new);
        Arbitrary<Gap> chosen = Combinators.combine(acceptedTexts(), shares).as(Gap.Chosen::new);
        Arbitrary<Gap> number = Combinators.combine(acceptedNumbers(), shares).as(Gap.Number::new);
        return Combinators.combine(
                        words(),
                        Arbitraries.oneOf(typed, chosen, number)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(4))
                .as((words, gaps) -> new GapText(
                        stem(words
                                + IntStream.rangeClosed(1, gaps.size())
                                        .mapToObj(i -> " " + GapText.mark(i) + " và")
                                        .collect(Collectors.joining())),
                        gaps));
    }

    public static Arbitrary<Essay> essays() {
        Arbitrary<List<Essay.Criterion>> rubric = words().map(Nfc::clean)
                .filter(words -> !words.isEmpty())
                .map(words -> words.length() % 2 == 0
                        ? new Essay.Criterion(words, new BigDecimal("2.5"))
                        : Essay.Criterion.of(
                                words,
                                List.of(
                                        new Essay.Level(words, BigDecimal.ZERO),
                                        new Essay.Level("Đủ", new BigDecimal("2.5")))))
                .list()
                .ofMaxSize(3);
        return Combinators.combine(stems(), Arbitraries.of(Essay.Form.values()), feedback(), rubric)
                .as(Essay::new);
    }

    /** Any question but a scenario. */
    public static Arbitrary<QuestionContent> simple() {
        return Arbitraries.oneOf(List.of(
                singles().map(QuestionContent.class::cast),
                multiples().map(QuestionContent.class::cast),
                statements().map(QuestionContent.class::cast),
                matchings().map(QuestionContent.class::cast),
                orderings().map(QuestionContent.class::cast),
                shortAnswers().map(QuestionContent.class::cast),
                numerics().map(QuestionContent.class::cast),
                gapTexts().map(QuestionContent.class::cast),
                essays().map(QuestionContent.class::cast)));
    }

    public static Arbitrary<Scenario> scenarios() {
        return Combinators.combine(stems(), simple().list().ofMinSize(1).ofMaxSize(3))
                .as(Scenario::new);
    }

    public static Arbitrary<QuestionContent> any() {
        return Arbitraries.oneOf(simple(), simple(), scenarios().map(QuestionContent.class::cast));
    }

    private static Arbitrary<Boolean> bool() {
        return Arbitraries.of(true, false);
    }
}
