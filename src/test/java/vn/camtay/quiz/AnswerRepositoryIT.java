package vn.camtay.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.quiz.AnswerRepository.RowRefusedException;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.StatementCounter;

@ExtendWith(DatabaseExtension.class)
class AnswerRepositoryIT {
    private QuizDesk desk;
    private Paper ofAn;
    private Paper ofHuong;

    @BeforeEach
    void twoPeopleAtOneQuiz(EntityManager entityManager) {
        desk = new QuizDesk(entityManager);
        long quiz = desk.opened(
                PlannedItem.question(desk.reviewed(QuizDesk.oneOf("Khổ giấy")), 1),
                PlannedItem.question(desk.reviewed(QuizDesk.oneOf("Lề trái")), 1));
        desk.as(desk.an);
        ofAn = desk.attempts.open(desk.attempts.start(quiz));
        desk.as(desk.huong);
        ofHuong = desk.attempts.open(desk.attempts.start(quiz));
    }

    private AnswerToSave answer(Paper paper, int position, long sequence, int choice) {
        long official = paper == ofAn ? desk.an : desk.huong;
        return new AnswerToSave(
                paper.attemptId(),
                official,
                paper.token(),
                position,
                sequence,
                new Answer.Chosen(choice).toJson().toString());
    }

    private void put(AnswerToSave... answers) {
        desk.writer.answers.put(List.of(answers), desk.clock.instant());
    }

    private int chosen(Paper paper, int position) {
        String json = desk.attemptRows.answers(paper.attemptId()).get(position).content();
        return ((Answer.Chosen) Answer.of(json)).choice();
    }

    @Test
    void anOlderAnswerNeverReplacesANewerOne() {
        put(answer(ofAn, 1, 200, 2));

        put(answer(ofAn, 1, 199, 0));
        assertThat(chosen(ofAn, 1)).isEqualTo(2);
        put(answer(ofAn, 1, 200, 1));
        assertThat(chosen(ofAn, 1)).isEqualTo(2);
        put(answer(ofAn, 1, 201, 1));
        assertThat(chosen(ofAn, 1)).isEqualTo(1);
    }

    @Test
    void ofTwoInOneTransactionTheNewerStaysWhateverTheirOrder() {
        put(answer(ofAn, 1, 300, 1), answer(ofAn, 1, 299, 0), answer(ofAn, 2, 10, 0), answer(ofAn, 2, 11, 2));

        assertThat(chosen(ofAn, 1)).isEqualTo(1);
        assertThat(chosen(ofAn, 2)).isEqualTo(2);
    }

    @Test
    void answersOfManyPeopleAreHeldAndWrittenInTwoStatements(StatementCounter statements) {
        desk.entityManager.flush();
        statements.reset();

        List<SavedAnswer> saved = desk.writer.save(List.of(
                answer(ofAn, 1, desk.clock.millis(), 0),
                answer(ofHuong, 2, desk.clock.millis(), 1),
                answer(ofHuong, 1, desk.clock.millis(), 2)));

        assertThat(statements.count()).isEqualTo(2);
        assertThat(saved).allMatch(SavedAnswer::isSaved);
        assertThat(List.of(chosen(ofAn, 1), chosen(ofHuong, 2), chosen(ofHuong, 1)))
                .containsExactly(0, 1, 2);
    }

    @Test
    void aRowThatTheDatabaseDoesNotTakeIsToldApartFromEveryOtherFailure() {
        assertThatThrownBy(() -> put(answer(ofAn, 1, 1, 0), answer(ofAn, 3, 1, 0)))
                .isInstanceOf(RowRefusedException.class);
    }

    @Test
    void oneBadRowAmongManyIsRefusedAloneInTheRealDatabase() {
        desk.entityManager
                .createNativeQuery("delete from quiz_attempt_question where attempt_id = ?1 and position = 2")
                .setParameter(1, ofAn.attemptId())
                .executeUpdate();

        List<SavedAnswer> saved = desk.writer.save(List.of(
                answer(ofAn, 1, desk.clock.millis(), 0),
                answer(ofAn, 2, desk.clock.millis(), 1),
                answer(ofHuong, 1, desk.clock.millis(), 2)));

        assertThat(saved).extracting(SavedAnswer::isSaved).containsExactly(true, false, true);
        assertThat(chosen(ofHuong, 1)).isEqualTo(2);
    }
}
