package vn.camtay.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.StatementCounter;

@ExtendWith(DatabaseExtension.class)
class QuestionBankIT {
    @Test
    void aModulesQuestionsComeWithTheirWordingInTwoStatements(
            EntityManager entityManager, StatementCounter statements) {
        QuizDesk desk = new QuizDesk(entityManager);
        LocalDate from = LocalDate.of(2026, 1, 1);
        QuestionFacts facts = new QuestionFacts(desk.module, null, Set.of("luật", "đất"), "Luật Đất đai", from, null);
        QuestionContent first = new TrueFalse(Questions.stem("Một?"), true, RichText.EMPTY, RichText.EMPTY);
        QuestionContent second = new TrueFalse(Questions.stem("Hai?"), false, RichText.EMPTY, RichText.EMPTY);
        desk.as(desk.huong);
        long one = desk.questions.write(facts, "Một", first);
        long two = desk.questions.write(new QuestionFacts(desk.module, null, Set.of(), null, null, null), "Hai", first);
        long gone = desk.questions.write(facts, "Ba", first);
        desk.questions.writeAnew(
                two,
                desk.questions.requireDetail(two).version(),
                new QuestionFacts(desk.module, null, Set.of(), null, null, null),
                "Hai",
                second);
        desk.questions.retire(gone);
        entityManager.flush();
        entityManager.clear();
        statements.reset();

        List<BankedQuestion> banked = desk.questionRows.banked(desk.module);

        assertThat(statements.count()).isEqualTo(2);
        assertThat(banked).extracting(BankedQuestion::id).containsExactly(one, two);
        assertThat(banked.get(0).facts()).isEqualTo(facts);
        assertThat(banked).extracting(BankedQuestion::content).containsExactly(first, second);
        assertThat(banked.get(1).version())
                .isEqualTo(desk.questions.requireDetail(two).version());
    }
}
