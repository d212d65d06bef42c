package vn.camtay.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What becomes of the document of wordings when something else is said of the question's. */
class LegalChangeTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 10);
    private static final LocalDate FROM = LocalDate.of(2020, 1, 1);
    private static final Question.Hand HAND = new Question.Hand(1, 1L, Instant.EPOCH);

    @Test
    void theLastDayOfTheSameDocumentHoldsForEveryWordingAndMayBeTakenBack() {
        Wordings asked = new Wordings("Luật A", FROM, null).writtenAnew("luật a", FROM, TODAY.plusDays(5));

        assertThat(asked.first.legalUntil()).isEqualTo(TODAY.plusDays(5));
        assertThat(asked.second.legalUntil()).isEqualTo(TODAY.plusDays(5));
        assertThat(asked.sameWording("Luật A", FROM, null).first.legalUntil()).isNull();
    }

    @Test
    void anotherDocumentEndsTheFormerWordingTheDayBeforeItBegins() {
        Wordings asked = new Wordings("Luật A", FROM, null).writtenAnew("Luật B", LocalDate.of(2027, 1, 1), null);

        assertThat(asked.first.legalDocument()).isEqualTo("Luật A");
        assertThat(asked.first.legalUntil()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(asked.second.legalUntil()).isNull();
    }

    @Test
    void anotherDocumentWithoutADayAndNoneAnyMoreEndItTheDayBeforeToday() {
        assertThat(new Wordings("Luật A", FROM, null)
                        .writtenAnew("Luật B", null, null)
                        .first
                        .legalUntil())
                .isEqualTo(TODAY.minusDays(1));
        assertThat(new Wordings("Luật A", FROM, null)
                        .writtenAnew(null, null, null)
                        .first
                        .legalUntil())
                .isEqualTo(TODAY.minusDays(1));
    }

    @Test
    void aLastDayThatIsKnownAlreadyIsNotPutOff() {
        assertThat(new Wordings("Luật A", FROM, TODAY.minusDays(9))
                        .writtenAnew("Luật B", TODAY, null)
                        .first
                        .legalUntil())
                .isEqualTo(TODAY.minusDays(9));
    }

    @Test
    void theSameWordingUnderAnotherDocumentIsRightUnderThatOne() {
        Wordings asked = new Wordings("Luật A", FROM, null).sameWording("Luật B", TODAY, null);

        assertThat(asked.first.legalDocument()).isEqualTo("Luật B");
        assertThat(asked.first.legalUntil()).isNull();
    }

    @Test
    void aNameThatIsCorrectedReplacesNothing() {
        Wordings asked = new Wordings("Luật 05/2025", FROM, null).writtenAnew("Luật 50/2025", FROM, null);

        assertThat(asked.first.legalDocument()).isEqualTo("Luật 50/2025");
        assertThat(asked.first.legalUntil()).isNull();
    }

    @Test
    void aWordingThatRestedOnNothingEndsWithNothing() {
        assertThat(new Wordings(null, null, null)
                        .writtenAnew("Luật B", TODAY, null)
                        .first
                        .legalUntil())
                .isNull();
    }

    /** A question with its first wording, then perhaps a second. */
    private static final class Wordings {
        private final Question question;
        private final QuestionVersion first;
        private QuestionVersion second;

        Wordings(String document, LocalDate from, LocalDate until) {
            question = Question.write(facts(document, from, until), QuestionType.ESSAY, "x", HAND);
            first = QuestionVersion.of(question, 1, "{}", HAND);
        }

        Wordings writtenAnew(String document, LocalDate from, LocalDate until) {
            return said(document, from, until, true);
        }

        Wordings sameWording(String document, LocalDate from, LocalDate until) {
            return said(document, from, until, false);
        }

        private Wordings said(String document, LocalDate from, LocalDate until, boolean anew) {
            QuestionFacts facts = facts(document, from, until);
            LegalChange change = LegalChange.of(question, facts, TODAY);
            question.writeAnew(facts, QuestionType.ESSAY, "x", anew, HAND);
            if (anew) {
                second = QuestionVersion.of(question, 1, "{2}", HAND);
            }
            first.follow(change, second == null);
            if (second != null) {
                second.follow(change, true);
            }
            return this;
        }

        private static QuestionFacts facts(String document, LocalDate from, LocalDate until) {
            return new QuestionFacts(1, null, Set.of(), document, from, until);
        }
    }
}
