package vn.camtay.quiz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.camtay.quiz.Questions.accepted;
import static vn.camtay.quiz.Questions.between;
import static vn.camtay.quiz.Questions.text;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.file.FileUpload;
import vn.camtay.shared.text.Texts;
import vn.camtay.shared.web.Language;
import vn.camtay.testkit.DatabaseExtension;

/**
 * Everything that the server tells a person about a quiz of one question of each type, from the list to the result, read for what
 * would give a right answer away while review is not allowed yet.
 */
@ExtendWith(DatabaseExtension.class)
class QuizAttackerIT {
    /** In every explanation, feedback, guidance, criterion and accepted answer. */
    private static final String SECRET = "bí mật của người chấm";

    private static final RichText HIDDEN = text(SECRET);
    private static final Stem STEM = new Stem(text("Hỏi?"), HIDDEN, BigDecimal.ONE);

    private QuizDesk desk;
    private long quiz;
    private final AttemptResource papers = new AttemptResource();
    private final AnswerResource saves = new AnswerResource();
    private final List<String> told = new ArrayList<>();

    /** A question of each type with an answer that earns everything and one that earns nothing, both in the author's order. */
    private static Map<QuestionContent, List<Answer>> everyType() {
        Choice right = new Choice(text("a"), Weight.FULL, HIDDEN);
        Choice wrong = new Choice(text("b"), Weight.NONE, HIDDEN);
        AcceptedText accepted = new AcceptedText(SECRET, Weight.FULL, HIDDEN);
        SingleChoice single = new SingleChoice(STEM, List.of(right, wrong), true);
        Map<QuestionContent, List<Answer>> all = new LinkedHashMap<>();
        all.put(single, List.of(new Answer.Chosen(0), new Answer.Chosen(1)));
        all.put(
                new MultipleChoice(
                        STEM,
                        List.of(
                                new Choice(text("c"), Weight.of("50"), HIDDEN),
                                new Choice(text("d"), Weight.of("50"), HIDDEN),
                                wrong),
                        Scoring.PARTIAL,
                        true),
                List.of(new Answer.ChosenSeveral(List.of(0, 1)), new Answer.ChosenSeveral(List.of(2))));
        all.put(new TrueFalse(STEM, false, HIDDEN, HIDDEN), List.of(new Answer.Said(false), new Answer.Said(true)));
        all.put(
                new Matching(
                        STEM,
                        List.of(new Matching.Pair(text("e"), "f"), new Matching.Pair(text("g"), "h")),
                        List.of("i"),
                        Scoring.PARTIAL,
                        true),
                List.of(new Answer.Matched(List.of(0, 1)), new Answer.Matched(List.of(1, 0))));
        all.put(
                new Ordering(STEM, List.of(text("k"), text("l"), text("m")), Scoring.ALL_OR_NOTHING),
                List.of(new Answer.Ordered(List.of(0, 1, 2)), new Answer.Ordered(List.of(2, 1, 0))));
        all.put(
                new ShortAnswer(STEM, List.of(accepted), TextMatch.EXACT),
                List.of(new Answer.Typed(SECRET), new Answer.Typed("không biết")));
        all.put(
                new Numeric(
                        STEM,
                        List.of(new AcceptedNumber(
                                new BigDecimal("7318.25"), new BigDecimal("7318.25"), Weight.FULL, HIDDEN))),
                List.of(new Answer.Typed("7318,25"), new Answer.Typed("1")));
        all.put(
                new GapText(
                        new Stem(text("[[1]] [[2]] [[3]]"), HIDDEN, BigDecimal.ONE),
                        List.of(
                                new Gap.Typed(List.of(accepted), TextMatch.EXACT, 1),
                                new Gap.Chosen(
                                        List.of(
                                                new AcceptedText("n", Weight.FULL, HIDDEN),
                                                new AcceptedText("o", Weight.NONE, HIDDEN)),
                                        1),
                                new Gap.Number(List.of(between("7318.25", "7318.25", "100")), 1))),
                List.of(new Answer.Filled(List.of(SECRET, "0", "7318.25")), new Answer.Filled(List.of("p", "1", "2"))));
        all.put(
                new Scenario(
                        STEM,
                        List.of(single, new ShortAnswer(STEM, List.of(accepted(SECRET, "100")), TextMatch.EXACT))),
                List.of(
                        new Answer.Parts(List.of(new Answer.Chosen(0), new Answer.Typed(SECRET))),
                        new Answer.Parts(List.of(new Answer.Chosen(1), new Answer.Typed("q")))));
        all.put(
                new Essay(
                        STEM,
                        Essay.Form.TEXT_AND_FILE,
                        HIDDEN,
                        List.of(
                                new Essay.Criterion(SECRET, BigDecimal.ONE),
                                Essay.Criterion.of(
                                        "Căn cứ " + SECRET,
                                        List.of(
                                                new Essay.Level("Thiếu " + SECRET, BigDecimal.ZERO),
                                                new Essay.Level("Đủ " + SECRET, BigDecimal.ONE))))),
                List.of(new Answer.Written("dài", List.of()), new Answer.Written("ngắn", List.of())));
        return all;
    }

    @BeforeEach
    void quizOfEveryType(EntityManager entityManager) {
        desk = new QuizDesk(entityManager);
        quiz = desk.opened(everyType().keySet().stream()
                .map(content -> PlannedItem.question(desk.reviewed(content), 1))
                .toArray(PlannedItem[]::new));
        desk.as(desk.an);
        papers.attempts = desk.attempts;
        saves.answers = desk.answers;
        saves.clock = desk.clock;
        saves.language = new Language() {
            @Override
            public Texts texts() {
                return Texts.in("vi");
            }
        };
    }

    @Test
    void everyTypeIsAmongThem() {
        assertThat(everyType().keySet())
                .extracting(QuestionContent::type)
                .containsExactlyInAnyOrder(QuestionType.values());
    }

    @Test
    void nothingTellsARightAnswerBeforeTheWindowIsOver() {
        tell(desk.attempts.mine());
        tell(desk.attempts.requireOffer(quiz));
        long attempt = desk.attempts.start(quiz);
        tell(desk.attempts.require(attempt));
        tell(papers.paper(attempt));
        String token = desk.attempts.open(attempt).token();
        int position = 0;
        for (List<Answer> answers : everyType().values()) {
            tell(saves.save(attempt, token, saving(++position, answers.get(1))));
        }
        tell(desk.answerFiles.put(
                new AnswerFilePlace(attempt, token, position, 1, 0, desk.clock.millis()),
                new FileUpload("bài làm.pdf", new ByteArrayInputStream("%PDF-1.7 %%EOF".getBytes(UTF_8)))));
        tell(papers.paper(attempt));
        tell(desk.attempts.requireResult(attempt, Texts.in("vi")));
        papers.submit(attempt, token);
        tell(saves.save(attempt, token, saving(1, new Answer.Chosen(0))));
        AttemptResult result = desk.attempts.requireResult(attempt, Texts.in("vi"));
        tell(result);
        tell(desk.attempts.require(attempt));
        tell(desk.attempts.mine());

        assertThat(told).hasSize(11 + everyType().size()).allSatisfy(response -> assertThat(response)
                .isNotEmpty()
                .doesNotContain(SECRET)
                .doesNotContain("7318")
                .doesNotContainIgnoringCase("weight"));
        assertThat(result.lines()).hasSize(everyType().size()).allSatisfy(line -> {
            assertThat(line.right()).isEmpty();
            assertThat(line.explanation()).isEmpty();
        });

        desk.clock.advance(Duration.ofMinutes(70));
        assertThat(desk.attempts.requireResult(attempt, Texts.in("vi")).toString())
                .contains(SECRET)
                .contains("7318");
    }

    /** The answer to a save is the same for a right and a wrong answer of every type. */
    @Test
    void savingIsNoOracle() {
        long attempt = desk.attempts.start(quiz);
        Paper paper = desk.attempts.open(attempt);
        List<QuestionContent> contents = List.copyOf(everyType().keySet());
        int position = 0;
        for (List<Answer> answers : everyType().values()) {
            position++;
            QuestionContent content = contents.get(position - 1);
            Answer shownRight = content instanceof Essay
                    ? answers.get(0)
                    : rightOnThePage(new Showing(content, desk.attempt(attempt).seed(), false), answers.get(0));

            String right = saves.save(attempt, paper.token(), saving(position, shownRight));
            String wrong = saves.save(attempt, paper.token(), saving(position, answers.get(1)));

            assertThat(untimed(right))
                    .as("%s", content.type())
                    .contains("\"SAVED\"")
                    .isEqualTo(untimed(wrong));
        }
    }

    /** The answer, or the other order of it, that earns everything as the page is mixed. */
    private static Answer rightOnThePage(Showing showing, Answer authored) {
        List<Answer> candidates = new ArrayList<>(List.of(authored));
        for (int a = 0; a < 3; a++) {
            for (int b = 0; b < 3; b++) {
                candidates.add(new Answer.Matched(List.of(a, b)));
                candidates.add(new Answer.Filled(List.of(SECRET, String.valueOf(a), "7318.25")));
                if (a != b) {
                    candidates.add(new Answer.Ordered(List.of(a, b, 3 - a - b)));
                }
            }
        }
        return candidates.stream()
                .filter(showing.content()::fits)
                .filter(candidate -> showing.mark(candidate).earned().compareTo(BigDecimal.ONE) == 0)
                .findFirst()
                .orElseThrow();
    }

    private static String untimed(String response) {
        return response.replaceAll("\\d{13}", "time");
    }

    private String saving(int position, Answer answer) {
        desk.clock.advance(Duration.ofMillis(1));
        return "{\"answers\":[{\"position\":" + position + ",\"sequence\":" + desk.clock.millis() + ",\"answer\":"
                + answer.toJson() + "}]}";
    }

    private void tell(Object response) {
        told.add(response.toString());
    }
}
