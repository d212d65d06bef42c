package vn.camtay.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.awt.Color;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.file.KeptFileRow;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.testkit.DatabaseExtension;

@ExtendWith(DatabaseExtension.class)
class MediumServiceIT {
    private static final QuestionMedium RED = Media.medium("do.png", Media.png(Color.RED));
    private static final QuestionMedium BLUE = Media.medium("xanh.png", Media.png(Color.BLUE));
    private static final QuestionMedium SOUND = Media.medium("chao.mp3", Media.mp3(700));

    private QuizDesk desk;
    private EntityManager entityManager;

    @BeforeEach
    void desk(EntityManager manager) {
        entityManager = manager;
        desk = new QuizDesk(manager);
    }

    private static QuestionContent asking(QuestionMedium... media) {
        StringBuilder html = new StringBuilder("Đây là gì?");
        for (QuestionMedium medium : media) {
            html.append("<p>")
                    .append(Media.html(medium, "lời của " + medium.name()))
                    .append("</p>");
        }
        return new TrueFalse(Stem.of(new RichText(html.toString())), true, RichText.EMPTY, RichText.EMPTY);
    }

    private void keep(QuestionMedium... media) {
        desk.as(desk.huong);
        desk.media.keep(List.of(media));
    }

    @Test
    void theSameContentIsKeptOnceWhole() {
        keep(RED, SOUND);
        KeptFileRow first = desk.media.require(SOUND.sha256());
        keep(SOUND, RED);

        assertThat(desk.media.require(SOUND.sha256())).isEqualTo(first);
        assertThat(first.bytes()).isEqualTo(SOUND.content().length);
        assertThat(first.sha256()).isEqualTo(SOUND.sha256());
        assertThat(desk.media.files(Set.of(RED.sha256(), BLUE.sha256())).keySet())
                .containsExactly(RED.sha256());
    }

    @Test
    void onlyWhoWasGivenTheQuestionSeesIt() {
        keep(RED, BLUE);
        long asked = desk.reviewed(asking(RED));
        desk.reviewed(asking(BLUE));
        long quiz = desk.opened(PlannedItem.question(asked, 1));

        desk.asOfficial(desk.an);
        assertThatThrownBy(() -> desk.media.require(RED.sha256())).isInstanceOf(NotFoundException.class);
        desk.attempts.start(quiz);
        assertThat(desk.media.require(RED.sha256()).sha256()).isEqualTo(RED.sha256());
        assertThatThrownBy(() -> desk.media.require(BLUE.sha256())).isInstanceOf(NotFoundException.class);

        desk.asOfficial(desk.huong);
        assertThatThrownBy(() -> desk.media.require(RED.sha256())).isInstanceOf(NotFoundException.class);
        desk.as(desk.huong);
        assertThat(desk.media.require(BLUE.sha256()).sha256()).isEqualTo(BLUE.sha256());
        assertThatThrownBy(() -> desk.media.require("0".repeat(64))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void anAttemptKeepsWhatItsWordingShowsAndANewWordingCarriesItOver() {
        keep(RED, BLUE);
        long asked = desk.reviewed(asking(RED));
        long quiz = desk.opened(PlannedItem.question(asked, 1));
        desk.asOfficial(desk.an);
        desk.attempts.start(quiz);

        desk.as(desk.huong);
        QuestionDetail detail = desk.questions.requireDetail(asked);
        QuestionForm form = QuestionForm.of(detail.content());
        form.setText("Đây là màu gì?");
        desk.questions.writeAnew(asked, detail.version(), facts(), null, form.content());
        assertThat(MediaOf.all(desk.questions.requireDetail(asked).content())).containsExactly(RED.sha256());
        form.removeMedium(0);
        desk.questions.writeAnew(asked, desk.questions.requireDetail(asked).version(), facts(), null, form.content());
        assertThat(MediaOf.all(desk.questions.requireDetail(asked).content())).isEmpty();

        desk.asOfficial(desk.an);
        assertThat(desk.media.require(RED.sha256()).sha256()).isEqualTo(RED.sha256());
    }

    @Test
    void aQuestionNamesOnlyWhatIsKeptAndNothingWhereTheAnswerIsExplained() {
        desk.as(desk.huong);
        assertThatThrownBy(() -> desk.questions.write(facts(), null, asking(RED)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.reasons().get(0).key()).isEqualTo("quiz.refused.mediumGone"));
        keep(RED);
        QuestionContent explained = new TrueFalse(
                new Stem(new RichText("Hỏi?"), new RichText(Media.html(RED, "đáp án")), BigDecimal.ONE),
                true,
                RichText.EMPTY,
                RichText.EMPTY);
        assertThatThrownBy(() -> desk.questions.write(facts(), null, explained))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.reasons().get(0).key()).isEqualTo("quiz.refused.mediumHidden"));
    }

    @Test
    void whatNoWordingShowsAfterADayIsRemoved() {
        keep(RED, BLUE);
        desk.questions.write(facts(), null, asking(RED));
        desk.clock.advance(Duration.ofHours(23));
        keep(SOUND);
        assertThat(desk.media.require(BLUE.sha256())).isNotNull();

        desk.clock.advance(Duration.ofHours(2));
        keep(SOUND);

        assertThatThrownBy(() -> desk.media.require(BLUE.sha256())).isInstanceOf(NotFoundException.class);
        assertThat(desk.media.require(RED.sha256())).isNotNull();
        assertThat(desk.media.require(SOUND.sha256())).isNotNull();
        assertThat(((Number) entityManager
                                .createNativeQuery("select count(*) from kept_file where owner = 'quiz-medium'")
                                .getSingleResult())
                        .intValue())
                .isEqualTo(2);
    }

    private QuestionFacts facts() {
        return new QuestionFacts(desk.module, null, Set.of(), null, null, null);
    }
}
