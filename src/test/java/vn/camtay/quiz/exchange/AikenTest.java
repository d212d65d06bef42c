package vn.camtay.quiz.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static vn.camtay.quiz.Questions.choice;
import static vn.camtay.quiz.Questions.stem;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.camtay.quiz.SingleChoice;

class AikenTest {
    @Test
    void readsQuestionsWithTheirRightChoice() {
        QuestionFile file = Files.read("""
                Ai ký giấy khai sinh?
                A) Chủ tịch
                B) Văn thư
                ANSWER: A

                Thẻ <b> nghĩa là gì?
                A. chữ đậm
                B. chữ nghiêng
                ANSWER: A
                """);

        assertThat(file.format()).isEqualTo(QuestionFormat.AIKEN);
        assertThat(file.items())
                .extracting(ImportedItem::place)
                .containsExactly(new Place(1, "", 1), new Place(2, "", 6));
        assertThat(file.items())
                .extracting(item -> ((ImportedItem.Read) item).question().content())
                .containsExactly(
                        new SingleChoice(
                                stem("Ai ký giấy khai sinh?"),
                                List.of(choice("Chủ tịch", "100"), choice("Văn thư", "0")),
                                true),
                        new SingleChoice(
                                stem("Thẻ <b> nghĩa là gì?"),
                                List.of(choice("chữ đậm", "100"), choice("chữ nghiêng", "0")),
                                true));
    }

    @Test
    void textsMayGoOnInTheNextLine() {
        SingleChoice question = (SingleChoice) Files.content("Một\nhai\nA) ba\nbốn\nB) năm\nANSWER: B");

        assertThat(question.stem().text().plain()).isEqualTo("Một\nhai");
        assertThat(question.choices())
                .extracting(choice -> choice.text().plain())
                .containsExactly("ba\nbốn", "năm");
    }

    @Test
    void questionsWithoutTheirAnswerAreNamedAndTheNextIsRead() {
        QuestionFile file = Files.read("""
                Một?
                A) a
                B) b

                Hai?
                A) a
                B) b
                ANSWER: C

                Ba?
                A) a
                B) b
                ANSWER: b

                Bốn?
                A) a
                B) b
                ANSWER: B

                Năm?
                """);

        assertThat(file.items())
                .extracting(item -> item instanceof ImportedItem.Read)
                .containsExactly(false, false, false, true, false);
        assertThat(file.items().get(2).place()).isEqualTo(new Place(3, "", 10));
    }

    @Test
    void aChoiceWithoutEndTakesNoLongTime() {
        String endless = "Một?\nA) a\nB) b\n" + "c d e f\n".repeat(500_000) + "ANSWER: A";

        assertThat(assertTimeoutPreemptively(
                        Duration.ofSeconds(10), () -> Files.read(endless).items()))
                .hasSize(1);
    }

    @Test
    void oneChoiceIsTooFew() {
        assertThat(Files.whyNot("Một?\nA) a\nANSWER: A")).containsExactly("quiz.refused.choiceCount");
        assertThat(Files.whyNot("ANSWER: A")).containsExactly("quiz.notRead.aikenAnswer");
    }
}
