package vn.camtay.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.camtay.shared.error.DomainException;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.error.Reason;

class QuizTest {
    private static final Instant OPENS = Instant.parse("2026-12-07T01:00:00Z");
    private static final Instant CLOSES = OPENS.plus(Duration.ofHours(2));
    private static final List<PlannedItem> ITEMS = List.of(PlannedItem.pool("thể thức", 5, 2));

    private static QuizPlan plan(Integer limit, int attempts, int pass, List<PlannedItem> items) {
        return new QuizPlan(
                4,
                "Kiểm tra",
                Audience.EVERYONE,
                OPENS,
                CLOSES,
                limit,
                10,
                attempts,
                Keeping.HIGHEST,
                pass,
                true,
                true,
                ShownWhen.AFTER_SUBMITTING,
                ShownWhen.AFTER_CLOSING,
                ShownWhen.NEVER,
                items);
    }

    private static Quiz open() {
        Quiz quiz = Quiz.plan(plan(30, 2, 60, ITEMS), 7, OPENS);
        quiz.open(List.of(), OPENS);
        return quiz;
    }

    private static List<String> keys(List<Reason> reasons) {
        return reasons.stream().map(Reason::key).toList();
    }

    @Nested
    class Opening {
        @Test
        void needsQuestionsAndAWindowAhead() {
            Quiz quiz = Quiz.plan(plan(30, 1, 60, List.of()), 7, OPENS);

            assertThatThrownBy(() -> quiz.open(List.of(), CLOSES))
                    .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(keys(refusal.reasons()))
                            .containsExactly("quiz.refused.empty", "quiz.refused.windowOver"));
        }

        @Test
        void isPossibleUntilTheLastMomentOfTheWindow() {
            Quiz quiz = Quiz.plan(plan(30, 1, 60, ITEMS), 7, OPENS);

            quiz.open(List.of(), CLOSES.minusNanos(1));

            assertThat(quiz.status()).isEqualTo(QuizStatus.OPEN);
        }

        @Test
        void happensOnceAndSoDoesClosing() {
            Quiz quiz = open();

            assertThatThrownBy(() -> quiz.open(List.of(), OPENS)).isInstanceOf(QuizRefusedException.class);
            quiz.close();
            assertThatThrownBy(quiz::close).isInstanceOf(QuizRefusedException.class);
        }
    }

    @Nested
    class Starting {
        @Test
        void isPossibleFromTheOpeningUntilTheClosing() {
            Quiz quiz = open();

            assertThat(keys(quiz.whyNotStart(0, false, true, 0, OPENS.minusNanos(1))))
                    .containsExactly("quiz.refused.notYet");
            assertThat(quiz.whyNotStart(0, false, true, 0, OPENS)).isEmpty();
            assertThat(quiz.whyNotStart(0, false, true, 0, CLOSES.minusNanos(1)))
                    .isEmpty();
            assertThat(keys(quiz.whyNotStart(0, false, true, 0, CLOSES))).containsExactly("quiz.refused.notOpen");
            assertThat(quiz.whyNotStart(0, false, true, 5, CLOSES)).isEmpty();
        }

        @Test
        void endsWithTheLastAttemptAllowed() {
            assertThat(open().whyNotStart(1, false, true, 0, OPENS)).isEmpty();
            assertThat(keys(open().whyNotStart(2, false, true, 0, OPENS)))
                    .containsExactly("quiz.refused.noAttemptLeft");
        }

        @Test
        void saysEverythingThatIsInTheWay() {
            assertThat(keys(open().whyNotStart(1, true, false, 0, CLOSES)))
                    .containsExactly("quiz.refused.notOpen", "quiz.refused.notInvited", "quiz.refused.running");
        }
    }

    @Nested
    class TheDeadline {
        @Test
        void isTheLimitButNeverAfterTheWindow() {
            assertThat(open().deadline(OPENS, 0)).isEqualTo(OPENS.plus(Duration.ofMinutes(30)));
            assertThat(open().deadline(CLOSES.minusSeconds(60), 0)).isEqualTo(CLOSES);
        }

        @Test
        void isTheWindowWithoutALimit() {
            assertThat(Quiz.plan(plan(null, 1, 60, ITEMS), 7, OPENS).deadline(OPENS, 0))
                    .isEqualTo(CLOSES);
        }

        @Test
        void movesByExtraTimeWithBoth() {
            assertThat(open().deadline(OPENS, 15)).isEqualTo(OPENS.plus(Duration.ofMinutes(45)));
            assertThat(open().deadline(CLOSES.minusSeconds(60), 15)).isEqualTo(CLOSES.plus(Duration.ofMinutes(15)));
        }
    }

    @Nested
    class WhileOpen {
        @Test
        void timesAndWhatIsShownMayChange() {
            Quiz quiz = open();

            assertThatCode(() -> quiz.shape(plan(45, 2, 60, ITEMS))).doesNotThrowAnyException();
        }

        @Test
        void questionsAttemptsAndThePassMarkStand() {
            Quiz quiz = open();

            for (QuizPlan other : List.of(
                    plan(30, 3, 60, ITEMS),
                    plan(30, 2, 50, ITEMS),
                    plan(30, 2, 60, List.of(PlannedItem.question(1, 1))))) {
                assertThatThrownBy(() -> quiz.shape(other)).isInstanceOf(QuizRefusedException.class);
            }
        }

        @Test
        void aDraftMayChangeWholly() {
            Quiz quiz = Quiz.plan(plan(30, 2, 60, ITEMS), 7, OPENS);

            quiz.shape(plan(null, 1, 0, List.of(PlannedItem.question(9, 1), PlannedItem.question(8, 3))));

            assertThat(quiz.plan().items()).containsExactly(PlannedItem.question(9, 1), PlannedItem.question(8, 3));
        }
    }

    @Nested
    class ThePlan {
        @Test
        void keepsItsBounds() {
            assertThatCode(() -> plan(1, 1, 0, ITEMS)).doesNotThrowAnyException();
            assertThatCode(() -> plan(600, 20, 100, ITEMS)).doesNotThrowAnyException();
            assertThatThrownBy(() -> plan(0, 0, -1, ITEMS)).satisfies(QuizTest.this::threeReasons);
            assertThatThrownBy(() -> plan(601, 21, 101, ITEMS)).satisfies(QuizTest.this::threeReasons);
        }

        @Test
        void namesNoQuestionTwice() {
            assertThatThrownBy(() -> plan(30, 1, 60, List.of(PlannedItem.question(1, 1), PlannedItem.question(1, 2))))
                    .isInstanceOf(InvalidInputException.class);
        }

        @Test
        void aLineIsAQuestionOrAPool() {
            assertThatThrownBy(() -> new PlannedItem(null, "đất", null, 1)).isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> new PlannedItem(1L, null, 5, 1)).isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> PlannedItem.pool("đất", 0, 1)).isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> PlannedItem.pool("đất", 101, 1)).isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> PlannedItem.question(1, 0)).isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> PlannedItem.question(1, 101)).isInstanceOf(InvalidInputException.class);
            assertThat(PlannedItem.pool(" ĐẤT  đai ", 100, 100).poolTag()).isEqualTo("đất đai");
        }
    }

    @Nested
    class Sections {
        private final PlannedSection land =
                new PlannedSection("Đất đai", " Theo Luật Đất đai  2024. \r\n\r\n Chọn một. ");
        private final PlannedSection papers = new PlannedSection("Văn bản", null);

        private QuizPlan of(List<PlannedSection> sections, PlannedItem... items) {
            QuizPlan plain = plan(30, 1, 60, List.of());
            return new QuizPlan(
                    plain.moduleId(),
                    plain.title(),
                    plain.audience(),
                    plain.opensAt(),
                    plain.closesAt(),
                    plain.limitMinutes(),
                    plain.graceMinutes(),
                    plain.attempts(),
                    plain.keeping(),
                    plain.passPercent(),
                    plain.shuffleQuestions(),
                    plain.shuffleChoices(),
                    plain.showMarks(),
                    plain.showAnswers(),
                    plain.showExplanations(),
                    sections,
                    List.of(items));
        }

        @Test
        void groupQuestionsUnderANameAndKeepTheirLines() {
            Quiz quiz = Quiz.plan(
                    of(
                            List.of(land, papers),
                            PlannedItem.pool("đất", 5, 1).in(1),
                            PlannedItem.question(9, 1).in(2)),
                    7,
                    OPENS);

            assertThat(quiz.plan().sections())
                    .containsExactly(new PlannedSection("Đất đai", "Theo Luật Đất đai 2024.\n\nChọn một."), papers);
            assertThat(quiz.plan().items()).extracting(PlannedItem::section).containsExactly(1, 2);

            quiz.shape(of(List.of(papers), PlannedItem.question(9, 1).in(1)));
            assertThat(quiz.plan().sections()).containsExactly(papers);
            assertThat(quiz.plan().items())
                    .containsExactly(PlannedItem.question(9, 1).in(1));

            quiz.shape(plan(30, 1, 60, ITEMS));
            assertThat(quiz.plan().sections()).isEmpty();
            assertThat(quiz.plan().items()).isEqualTo(ITEMS);
        }

        @Test
        void standOnceTheQuizIsOpen() {
            PlannedItem item = PlannedItem.question(9, 1).in(1);
            Quiz quiz = Quiz.plan(of(List.of(land), item), 7, OPENS);
            quiz.open(List.of(), OPENS);

            quiz.shape(of(List.of(land), item));
            assertThatThrownBy(() -> quiz.shape(of(List.of(papers), item))).isInstanceOf(QuizRefusedException.class);
            assertThatThrownBy(() -> quiz.shape(of(List.of(new PlannedSection("Đất đai", "Khác")), item)))
                    .isInstanceOf(QuizRefusedException.class);
            assertThat(quiz.plan().sections()).containsExactly(land);
        }

        @Test
        void thatAskNothingAreNotOpened() {
            Quiz quiz = Quiz.plan(
                    of(List.of(land, papers), PlannedItem.question(9, 1).in(1)), 7, OPENS);

            assertThatThrownBy(() -> quiz.open(List.of(), OPENS))
                    .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.reasons())
                            .containsExactly(Reason.of("quiz.refused.sectionEmpty", "Văn bản")));
        }

        @Test
        void takeEveryLineInTheirOrder() {
            PlannedItem first = PlannedItem.question(8, 1);
            PlannedItem second = PlannedItem.question(9, 1);

            assertThatThrownBy(() -> of(List.of(land, papers), first, second.in(2)))
                    .isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> of(List.of(land, papers), first.in(2), second.in(1)))
                    .isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> of(List.of(land), first.in(1), second.in(2)))
                    .isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> of(List.of(), first.in(1))).isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> of(Collections.nCopies(21, land))).isInstanceOf(InvalidInputException.class);
            assertThat(of(Collections.nCopies(20, land)).sections()).hasSize(20);
        }

        @Test
        void haveANameAndWordsOfAMeasure() {
            assertThatThrownBy(() -> new PlannedSection(" ", "Lời dẫn")).isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> new PlannedSection("x".repeat(121), null))
                    .isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> new PlannedSection("x", "y".repeat(2001)))
                    .isInstanceOf(InvalidInputException.class);
            assertThat(new PlannedSection("x".repeat(120), "y".repeat(2000)).intro())
                    .hasSize(2000);
            assertThat(new PlannedSection(" Đất\u00A0 đai ", " ")).isEqualTo(new PlannedSection("Đất đai", null));
        }
    }

    private void threeReasons(Throwable refusal) {
        assertThat(((DomainException) refusal).reasons()).hasSize(3);
    }
}
