package vn.camtay.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.camtay.quiz.Questions.accepted;
import static vn.camtay.quiz.Questions.between;
import static vn.camtay.quiz.Questions.choice;
import static vn.camtay.quiz.Questions.stem;
import static vn.camtay.quiz.Questions.text;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ShowingTest {
    private static final RichText SECRET = text("bí mật");
    private static final Stem STEM = new Stem(text("Hỏi?"), SECRET, BigDecimal.ONE);
    private static final Stem GAPS = new Stem(text("[[1]] [[2]] [[3]]"), SECRET, BigDecimal.ONE);

    /** What the browser gets of each type is these members and no other. */
    @Property(tries = 200)
    void theBrowserGetsOnlyWhatItMustShow(@ForAll("questions") QuestionContent content, @ForAll long seed) {
        membersOf(new Showing(content, seed, true).toJson());
    }

    private static void membersOf(JsonObject json) {
        Set<String> members = new HashSet<>(json.keySet());
        members.removeAll(Set.of("type", "text"));
        assertThat(members)
                .isEqualTo(
                        switch (QuestionType.valueOf(json.getString("type"))) {
                            case SINGLE_CHOICE, MULTIPLE_CHOICE -> Set.of("choices");
                            case TRUE_FALSE, SHORT_ANSWER, NUMERIC -> Set.of();
                            case MATCHING -> Set.of("prompts", "targets");
                            case ORDERING -> Set.of("items");
                            case GAP_TEXT -> Set.of("gaps");
                            case SCENARIO -> Set.of("parts");
                            case ESSAY -> Set.of("form");
                        });
        json.getOrDefault("gaps", JsonArray.EMPTY_JSON_ARRAY)
                .asJsonArray()
                .forEach(gap -> assertThat(gap.asJsonObject().keySet()).isSubsetOf("kind", "options"));
        json.getOrDefault("parts", JsonArray.EMPTY_JSON_ARRAY)
                .asJsonArray()
                .forEach(part -> membersOf(part.asJsonObject()));
    }

    @Example
    void noAnswerFeedbackOrGuidanceIsAmongIt() {
        List<QuestionContent> questions = List.of(
                new SingleChoice(
                        STEM,
                        List.of(new Choice(text("a"), Weight.FULL, SECRET), new Choice(text("b"), Weight.NONE, SECRET)),
                        true),
                new TrueFalse(STEM, true, SECRET, SECRET),
                new ShortAnswer(STEM, List.of(accepted("bí mật", "100")), TextMatch.EXACT),
                new Numeric(STEM, List.of(new AcceptedNumber(BigDecimal.TEN, BigDecimal.TEN, Weight.FULL, SECRET))),
                new GapText(
                        GAPS,
                        List.of(
                                new Gap.Typed(List.of(accepted("bí mật", "100")), TextMatch.EXACT, 1),
                                new Gap.Chosen(
                                        List.of(
                                                new AcceptedText("a", Weight.FULL, SECRET),
                                                new AcceptedText("b", Weight.NONE, SECRET)),
                                        1),
                                new Gap.Number(List.of(between("10", "10", "100")), 1))),
                new Essay(STEM, Essay.Form.TEXT, SECRET, List.of(new Essay.Criterion("bí mật", BigDecimal.ONE))));

        for (QuestionContent question : questions) {
            assertThat(new Showing(new Scenario(STEM, List.of(question)), 1, true)
                            .toJson()
                            .toString())
                    .doesNotContain("bí mật")
                    .doesNotContain("100")
                    .doesNotContain("10");
        }
    }

    /** Whoever answers by what they read on the page earns everything, whatever the order. */
    @Property(tries = 100)
    void theRightAnswerByItsWordsEarnsEverything(@ForAll long seed, @ForAll boolean shuffle) {
        SingleChoice single = new SingleChoice(
                STEM, List.of(choice("đúng", "100"), choice("b", "0"), choice("c", "0"), choice("d", "0")), true);
        MultipleChoice several = new MultipleChoice(
                STEM,
                List.of(choice("x đúng", "50"), choice("b", "-100"), choice("y đúng", "50"), choice("d", "0")),
                Scoring.BELOW_ZERO,
                true);
        Matching matching = new Matching(
                STEM,
                List.of(
                        new Matching.Pair(text("m1"), "t1"),
                        new Matching.Pair(text("m2"), "t2"),
                        new Matching.Pair(text("m3"), "t3")),
                List.of("t4"),
                Scoring.PARTIAL,
                true);
        Ordering ordering =
                new Ordering(STEM, List.of(text("1"), text("2"), text("3"), text("4")), Scoring.ALL_OR_NOTHING);
        GapText gaps = new GapText(
                stem("[[1]]"),
                List.of(new Gap.Chosen(List.of(accepted("a", "0"), accepted("đúng", "100"), accepted("c", "0")), 1)));

        List<String> shownSingle = shown(new Showing(single, seed, shuffle), "choices");
        List<String> shownSeveral = shown(new Showing(several, seed, shuffle), "choices");
        List<String> prompts = shown(new Showing(matching, seed, shuffle), "prompts");
        List<String> targets = shown(new Showing(matching, seed, shuffle), "targets");
        List<String> items = shown(new Showing(ordering, seed, shuffle), "items");
        List<String> options = strings(new Showing(gaps, seed, shuffle)
                .toJson()
                .getJsonArray("gaps")
                .getJsonObject(0)
                .getJsonArray("options"));

        full(single, seed, shuffle, new Answer.Chosen(shownSingle.indexOf("đúng")));
        full(
                several,
                seed,
                shuffle,
                new Answer.ChosenSeveral(List.of(shownSeveral.indexOf("x đúng"), shownSeveral.indexOf("y đúng"))));
        full(
                matching,
                seed,
                shuffle,
                new Answer.Matched(prompts.stream()
                        .map(prompt -> targets.indexOf(prompt.replace("m", "t")))
                        .toList()));
        full(
                ordering,
                seed,
                shuffle,
                new Answer.Ordered(
                        List.of(items.indexOf("1"), items.indexOf("2"), items.indexOf("3"), items.indexOf("4"))));
        full(gaps, seed, shuffle, new Answer.Filled(List.of(String.valueOf(options.indexOf("đúng")))));
    }

    @Property(tries = 100)
    void itemsToBeOrderedNeverComeInTheirOrder(@ForAll long seed) {
        Ordering two = new Ordering(STEM, List.of(text("1"), text("2")), Scoring.PARTIAL);

        assertThat(new Showing(two, seed, false).first()).containsExactly(1, 0);
    }

    @Example
    void aQuestionThatForbidsItKeepsItsOrder() {
        SingleChoice fixed =
                new SingleChoice(STEM, List.of(choice("a", "100"), choice("b", "0"), choice("cả hai", "0")), false);

        assertThat(IntStream.range(0, 50).mapToObj(seed -> new Showing(fixed, seed, true).first()))
                .containsOnly(List.of(0, 1, 2));
    }

    @Example
    void everyOrderComesUpAboutAsOftenAsAnother() {
        SingleChoice free =
                new SingleChoice(STEM, List.of(choice("a", "100"), choice("b", "0"), choice("c", "0")), true);
        int[] firsts = new int[3];
        for (int seed = 0; seed < 3_000; seed++) {
            firsts[new Showing(free, seed, true).first().get(0)]++;
        }

        // 1,000 each; 3 standard deviations of a third of 3,000 are 77
        assertThat(firsts).satisfies(counts -> assertThat(IntStream.of(counts)).allMatch(n -> n > 900 && n < 1_100));
    }

    private static void full(QuestionContent content, long seed, boolean shuffle, Answer answer) {
        assertThat(new Showing(content, seed, shuffle).mark(answer).earned()).isEqualByComparingTo("1");
    }

    private static List<String> shown(Showing showing, String member) {
        return strings(showing.toJson().getJsonArray(member));
    }

    private static List<String> strings(JsonArray array) {
        return array.getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }

    @Provide
    Arbitrary<QuestionContent> questions() {
        return Questions.any();
    }
}
