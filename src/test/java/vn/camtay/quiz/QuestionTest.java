package vn.camtay.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.camtay.quiz.Question.Hand;
import vn.camtay.shared.error.InvalidInputException;

class QuestionTest {
    private static final Instant NOW = Instant.parse("2026-12-07T01:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-12-07");
    private static final Hand WRITER = new Hand(1, 11L, NOW);
    private static final Hand REVIEWER = new Hand(2, 12L, NOW);

    private static QuestionFacts facts(LocalDate until) {
        return new QuestionFacts(4, null, Set.of("Thể thức"), "Nghị định 30/2020/NĐ-CP", null, until);
    }

    private static Question written(LocalDate until) {
        return Question.write(facts(until), QuestionType.TRUE_FALSE, "Khổ giấy", WRITER);
    }

    @Test
    void isReviewedBySomebodyElseThanItsWriter() {
        Question question = written(null);

        assertThatThrownBy(() -> question.review(WRITER, TODAY)).isInstanceOf(QuestionRefusedException.class);
        question.review(REVIEWER, TODAY);

        assertThat(question.status()).isEqualTo(QuestionStatus.REVIEWED);
        assertThatThrownBy(() -> question.review(REVIEWER, TODAY)).isInstanceOf(QuestionRefusedException.class);
    }

    @Test
    void isNotReviewedAfterTheLastDayOfItsDocument() {
        written(TODAY).review(REVIEWER, TODAY);

        assertThatThrownBy(() -> written(TODAY.minusDays(1)).review(REVIEWER, TODAY))
                .isInstanceOf(QuestionRefusedException.class);
    }

    @Test
    void aNewWordingTakesTheNextNumberAndItsReview() {
        Question question = written(null);
        question.review(REVIEWER, TODAY);

        question.writeAnew(facts(null), QuestionType.TRUE_FALSE, "Khổ giấy", false, REVIEWER);
        assertThat(question.currentNumber()).isEqualTo(1);
        assertThat(question.status()).isEqualTo(QuestionStatus.DRAFT);
        question.writeAnew(facts(null), QuestionType.TRUE_FALSE, "Khổ giấy", true, REVIEWER);

        assertThat(question.currentNumber()).isEqualTo(2);
        question.review(WRITER, TODAY); // who wrote before may review what somebody else wrote since
        assertThat(question.status()).isEqualTo(QuestionStatus.REVIEWED);
    }

    @Test
    void isRetiredOnceAndComesBackAsADraft() {
        Question question = written(null);
        assertThatThrownBy(question::bringBack).isInstanceOf(QuestionRefusedException.class);

        question.retire();
        assertThatThrownBy(question::retire).isInstanceOf(QuestionRefusedException.class);
        question.bringBack();

        assertThat(question.status()).isEqualTo(QuestionStatus.DRAFT);
    }

    @Test
    void tagsAreKeptInLowerCaseAndCounted() {
        assertThat(facts(null).tags()).containsExactly("thể thức");
        assertThatThrownBy(() -> new QuestionFacts(4, null, Set.of("a".repeat(51)), null, null, null))
                .isInstanceOf(InvalidInputException.class);
        assertThat(new QuestionFacts(4, null, Set.of("a".repeat(50)), null, null, null).tags())
                .hasSize(1);
    }

    @Test
    void datesBelongToADocumentAndFollowOneAnother() {
        assertThatThrownBy(() -> new QuestionFacts(4, null, Set.of(), null, TODAY, null))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new QuestionFacts(4, null, Set.of(), "Luật", TODAY, TODAY.minusDays(1)))
                .isInstanceOf(InvalidInputException.class);
        assertThat(new QuestionFacts(4, null, Set.of(), "Luật", TODAY, TODAY).legalUntil())
                .isEqualTo(TODAY);
    }
}
