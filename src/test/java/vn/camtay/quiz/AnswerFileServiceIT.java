package vn.camtay.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.file.FileUpload;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.text.Texts;
import vn.camtay.testkit.DatabaseExtension;

@ExtendWith(DatabaseExtension.class)
class AnswerFileServiceIT {
    private QuizDesk desk;
    private long quiz;
    private Paper paper;

    @BeforeEach
    void begun(EntityManager entityManager) {
        desk = new QuizDesk(entityManager);
        quiz = desk.opened(
                PlannedItem.question(desk.reviewed(asking(Essay.Form.FILE)), 4),
                PlannedItem.question(desk.reviewed(asking(Essay.Form.TEXT_AND_FILE)), 4),
                PlannedItem.question(desk.reviewed(QuizDesk.essay("Viết")), 2));
        desk.as(desk.an);
        paper = desk.attempts.open(desk.attempts.start(quiz));
    }

    private static QuestionContent asking(Essay.Form form) {
        return new Essay(Stem.of(RichText.ofPlain("Nộp " + form)), form, RichText.EMPTY, List.of());
    }

    private AnswerFilePlace place(int position, int slot, long replaces) {
        return new AnswerFilePlace(paper.attemptId(), paper.token(), position, slot, replaces, desk.clock.millis());
    }

    private List<AnswerFileRow> put(AnswerFilePlace place, String name, String text) {
        return desk.answerFiles.put(place, pdf(name, text));
    }

    private static FileUpload pdf(String name, String text) {
        return new FileUpload(
                name, new ByteArrayInputStream(("%PDF-1.7\n" + text + "\n%%EOF").getBytes(StandardCharsets.UTF_8)));
    }

    private long files() {
        return ((Number) desk.entityManager
                        .createNativeQuery("select count(*) from kept_file where owner = 'quiz-answer'")
                        .getSingleResult())
                .longValue();
    }

    @Test
    void aFileIsTheAnswerOnceItIsAcknowledged() {
        assertThat(put(place(1, 1, 0), "tờ trình.pdf", "A"))
                .extracting(AnswerFileRow::name)
                .containsExactly("tờ trình.pdf");

        desk.clock.advance(Duration.ofMinutes(31));
        desk.asSystem().ends.end(paper.attemptId());

        assertThat(desk.attempt(paper.attemptId()).status()).isEqualTo(AttemptStatus.SUBMITTED);
        MarkingSheet sheet = desk.as(desk.huong).results.requireSheet(paper.attemptId(), Texts.in("vi"));
        assertThat(sheet.lines().get(0).isWaiting()).isTrue();
        assertThat(sheet.lines().get(0).files()).singleElement().satisfies(file -> assertThat(desk.answerFiles
                        .requireForMarking(paper.attemptId(), file.id())
                        .name())
                .isEqualTo("tờ trình.pdf"));
        assertThat(sheet.lines().get(1).isWaiting()).isFalse();
    }

    @Test
    void aNewerFileTakesThePlaceAndTheOlderIsGone() {
        long first = put(place(1, 1, 0), "một.pdf", "A").get(0).id();

        List<AnswerFileRow> now = put(place(1, 1, first), "hai.pdf", "B");

        assertThat(now).extracting(AnswerFileRow::name).containsExactly("hai.pdf");
        assertThat(files()).isEqualTo(1);
        assertThatThrownBy(() -> desk.answerFiles.requireMine(paper.attemptId(), first))
                .isInstanceOf(NotFoundException.class);
    }

    /** The answer to the first call got lost on its way. */
    @Test
    void theSameFileSentAgainIsTakenOnce() {
        long first = put(place(1, 1, 0), "một.pdf", "A").get(0).id();

        assertThat(put(place(1, 1, 0), "một.pdf", "A")).singleElement().satisfies(file -> assertThat(file.id())
                .isEqualTo(first));
        assertThat(files()).isEqualTo(1);
    }

    @Test
    void aFileThatTheBrowserDidNotSeeIsNotReplaced() {
        put(place(1, 1, 0), "một.pdf", "A");

        assertThatThrownBy(() -> put(place(1, 1, 0), "hai.pdf", "B"))
                .isInstanceOf(QuizRefusedException.class)
                .hasMessageContaining("fileElsewhere");
        assertThatThrownBy(() -> desk.answerFiles.takeBack(place(1, 1, 0)))
                .isInstanceOf(QuizRefusedException.class)
                .hasMessageContaining("fileElsewhere");
    }

    @Test
    void aFileIsTakenBackAndStaysGone() {
        long first = put(place(1, 1, 0), "một.pdf", "A").get(0).id();
        put(place(1, 3, 0), "ba.pdf", "C");

        assertThat(desk.answerFiles.takeBack(place(1, 1, first)))
                .extracting(AnswerFileRow::slot)
                .containsExactly(3);
        assertThat(desk.answerFiles.takeBack(place(1, 1, first))).hasSize(1);
        assertThat(files()).isEqualTo(1);
    }

    @Test
    void threeFilesAreTakenAndNoFourth() {
        put(place(1, 1, 0), "một.pdf", "A");
        put(place(1, 2, 0), "hai.pdf", "B");
        assertThat(put(place(1, 3, 0), "ba.pdf", "C")).hasSize(3);

        assertThatThrownBy(() -> put(place(1, 4, 0), "bốn.pdf", "D"))
                .isInstanceOf(QuizRefusedException.class)
                .hasMessageContaining("noFileAsked");
    }

    @Test
    void aQuestionThatAsksForTextTakesNone() {
        assertThatThrownBy(() -> put(place(3, 1, 0), "một.pdf", "A")).hasMessageContaining("noFileAsked");
    }

    @Test
    void inTheGraceOnlyAFileChosenBeforeTheDeadlineIsTaken() {
        long inTime = desk.clock.millis();
        desk.clock.advance(Duration.ofMinutes(21));

        assertThat(put(new AnswerFilePlace(paper.attemptId(), paper.token(), 1, 1, 0, inTime), "một.pdf", "A"))
                .hasSize(1);
        assertThatThrownBy(() -> put(place(1, 2, 0), "hai.pdf", "B")).hasMessageContaining("answerTooLate");

        desk.clock.advance(Duration.ofMinutes(10));
        assertThatThrownBy(() ->
                        put(new AnswerFilePlace(paper.attemptId(), paper.token(), 1, 3, 0, inTime), "ba.pdf", "C"))
                .hasMessageContaining("handedIn");
        assertThat(files()).isEqualTo(1);
    }

    @Test
    void nothingIsTakenWithAnotherTokenFromSomebodyElseOrAfterHandingIn() {
        assertThatThrownBy(() -> put(
                        new AnswerFilePlace(paper.attemptId(), "other", 1, 1, 0, desk.clock.millis()), "a.pdf", "A"))
                .hasMessageContaining("attemptUnknown");
        desk.as(desk.huong);
        assertThatThrownBy(() -> put(place(1, 1, 0), "a.pdf", "A")).isInstanceOf(NotFoundException.class);
        desk.as(desk.an).attempts.submit(paper.attemptId(), paper.token());
        assertThatThrownBy(() -> put(place(1, 1, 0), "a.pdf", "A")).hasMessageContaining("handedIn");
        assertThat(files()).isZero();
    }

    @Test
    void whatIsNoDocumentIsNotTaken() {
        assertThatThrownBy(() -> desk.answerFiles.put(
                        place(1, 1, 0),
                        new FileUpload(
                                "a.pdf", new ByteArrayInputStream("MZ program".getBytes(StandardCharsets.UTF_8)))))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void textAndFilesOfAQuestionAreOneAnswer() {
        put(place(2, 1, 0), "một.pdf", "A");
        desk.says(paper, 2, new Answer.Written("Xem tệp.", List.of()));

        Paper again = desk.attempts.open(paper.attemptId());

        assertThat(again.sheets().get(1).answer().content()).contains("Xem tệp.");
        assertThat(again.sheets().get(1).files()).hasSize(1);
        assertThat(again.sheets().get(0).answer()).isNull();
        desk.attempts.submit(paper.attemptId(), paper.token());
        AttemptResult result = desk.attempts.requireResult(paper.attemptId(), Texts.in("vi"));
        assertThat(result.lines().get(1).given()).containsExactly("Xem tệp.");
        assertThat(result.lines().get(1).files()).singleElement().satisfies(file -> assertThat(desk.answerFiles
                        .requireMine(paper.attemptId(), file.id())
                        .bytes())
                .isPositive());
    }

    @Test
    void nobodyDownloadsAFileOfAnotherAttemptOrOneThatStillRuns() {
        long file = put(place(1, 1, 0), "một.pdf", "A").get(0).id();

        assertThatThrownBy(() -> desk.answerFiles.requireForMarking(paper.attemptId(), file))
                .isInstanceOf(NotFoundException.class);
        desk.as(desk.huong);
        long other = desk.attempts.start(quiz);
        assertThatThrownBy(() -> desk.answerFiles.requireMine(other, file)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> desk.answerFiles.requireMine(paper.attemptId(), file))
                .isInstanceOf(NotFoundException.class);
    }
}
