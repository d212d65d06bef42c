package vn.camtay.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.shared.text.Texts;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.StatementCounter;

@ExtendWith(DatabaseExtension.class)
class QuizSectionIT {
    private static final PlannedSection LAND = new PlannedSection("Đất đai", "Theo Luật Đất đai 2024.");
    private static final PlannedSection PAPERS = new PlannedSection("Văn bản", null);

    private QuizDesk desk;
    private final List<Long> land = new ArrayList<>();
    private long paper;

    @BeforeEach
    void bank(EntityManager entityManager) {
        desk = new QuizDesk(entityManager);
        for (int i = 0; i < 4; i++) {
            land.add(desk.reviewed(QuizDesk.oneOf("Thửa " + i), "đất"));
        }
        paper = desk.reviewed(QuizDesk.oneOf("Khổ giấy"));
    }

    private QuizPlan plan(List<PlannedSection> sections, List<PlannedItem> items) {
        QuizPlan plain = desk.plan(List.of());
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
                true,
                false,
                plain.showMarks(),
                plain.showAnswers(),
                plain.showExplanations(),
                sections,
                items);
    }

    private long opened() {
        return desk.opened(plan(
                List.of(LAND, PAPERS),
                List.of(
                        PlannedItem.question(land.get(3), 2).in(1),
                        PlannedItem.pool("đất", 2, 2).in(1),
                        PlannedItem.question(paper, 4).in(2))));
    }

    private void forget() {
        desk.entityManager.flush();
        desk.entityManager.clear();
    }

    @Test
    void aQuizKeepsItsSectionsAndLosesThemAsADraft() {
        long id = desk.as(desk.huong)
                .quizzes
                .plan(plan(
                        List.of(LAND, PAPERS),
                        List.of(
                                PlannedItem.pool("đất", 2, 1).in(1),
                                PlannedItem.question(paper, 1).in(2))));
        forget();
        QuizDetail detail = desk.quizzes.requireDetail(id);
        assertThat(detail.plan().sections()).containsExactly(LAND, PAPERS);
        assertThat(detail.plan().items()).extracting(PlannedItem::section).containsExactly(1, 2);

        desk.quizzes.shape(
                id,
                detail.version(),
                plan(List.of(PAPERS), List.of(PlannedItem.question(paper, 1).in(1))));
        forget();
        detail = desk.quizzes.requireDetail(id);
        assertThat(detail.plan().sections()).containsExactly(PAPERS);
        assertThat(detail.plan().items())
                .containsExactly(PlannedItem.question(paper, 1).in(1));

        desk.quizzes.shape(id, detail.version(), desk.plan(List.of(PlannedItem.question(paper, 1))));
        forget();
        assertThat(desk.quizzes.requireDetail(id).plan().sections()).isEmpty();
    }

    @Test
    void aDraftIsKeptInTheOrderItsLinesAndSectionsWereMovedTo() {
        PlannedItem third = PlannedItem.question(land.get(3), 2);
        PlannedItem pool = PlannedItem.pool("đất", 2, 1);
        PlannedItem last = PlannedItem.question(paper, 4);
        long id = desk.as(desk.huong)
                .quizzes
                .plan(plan(List.of(LAND, PAPERS), List.of(third.in(1), pool.in(1), last.in(2))));
        forget();

        List<PlannedItem> moved = List.of(last.in(1), third.in(1), pool.in(2));
        desk.quizzes.shape(id, desk.quizzes.requireDetail(id).version(), plan(List.of(PAPERS, LAND), moved));
        forget();

        QuizDetail detail = desk.quizzes.requireDetail(id);
        assertThat(detail.plan().sections()).containsExactly(PAPERS, LAND);
        assertThat(detail.plan().items()).containsExactlyElementsOf(moved);
    }

    @Test
    void whatIsOpenKeepsItsOrder() {
        long id = opened();
        forget();
        QuizDetail detail = desk.quizzes.requireDetail(id);
        List<PlannedItem> items = detail.plan().items();
        QuizPlan moved = plan(List.of(LAND, PAPERS), List.of(items.get(1), items.get(0), items.get(2)));

        assertThatThrownBy(() -> desk.quizzes.shape(id, detail.version(), moved))
                .isInstanceOf(QuizRefusedException.class);
        desk.entityManager.clear();
        assertThat(desk.quizzes.requireDetail(id).plan().items()).isEqualTo(items);
    }

    @Test
    void aQuizIsReadInThreeStatementsHoweverManySectionsItHas(StatementCounter statements) {
        long id = opened();
        forget();
        statements.reset();

        assertThat(desk.quizRows.find(id).orElseThrow().plan().sections()).hasSize(2);

        assertThat(statements.count()).isEqualTo(3);
    }

    @Test
    void anAttemptIsAskedSectionBySectionAndShowsWhereEachBegins() {
        long quiz = opened();
        forget();
        Paper sheet = desk.as(desk.an).attempts.open(desk.attempts.start(quiz));

        assertThat(sheet.sections())
                .containsExactly(
                        new SectionStart(1, "Đất đai", "Theo Luật Đất đai 2024."),
                        new SectionStart(4, "Văn bản", null));
        assertThat(sheet.sheets()).extracting(Paper.Sheet::points).containsExactly(2, 2, 2, 4);
        assertThat(sheet.sheets().get(3).shown().getString("text")).isEqualTo("Khổ giấy");
    }

    /** What is open stands, so another name must not reach an attempt that was begun under the old one. */
    @Test
    void theResultShowsTheSectionsOfTheAttemptWithWhatWasReached() {
        long quiz = opened();
        Paper sheet = desk.as(desk.an).attempts.open(desk.attempts.start(quiz));
        desk.says(sheet, 1, new Answer.Chosen(0));
        desk.says(sheet, 2, new Answer.Chosen(2));
        desk.says(sheet, 4, new Answer.Chosen(1));
        desk.attempts.submit(sheet.attemptId(), sheet.token());
        forget();

        AttemptResult result = desk.attempts.requireResult(sheet.attemptId(), Texts.in("vi"));

        assertThat(result.sectionAt(1).name()).isEqualTo("Đất đai");
        assertThat(result.sectionAt(2)).isNull();
        assertThat(result.reachedFrom(1)).isEqualByComparingTo("3");
        assertThat(result.pointsFrom(1)).isEqualTo(6);
        assertThat(result.reachedFrom(4)).isEqualByComparingTo("0");
        assertThat(result.pointsFrom(4)).isEqualTo(4);
    }

    /** Land: 2 + 1 + 0 of 6 and 6 of 6; papers: 0 and 4 of 4. */
    @Test
    void eachSectionHasItsFiguresInTwoStatements(StatementCounter statements) {
        long quiz = opened();
        for (long person : List.of(desk.an, desk.huong)) {
            Paper sheet = desk.as(person).attempts.open(desk.attempts.start(quiz));
            boolean strong = person == desk.huong;
            desk.says(sheet, 1, new Answer.Chosen(0));
            desk.says(sheet, 2, new Answer.Chosen(strong ? 0 : 2));
            desk.says(sheet, 3, new Answer.Chosen(strong ? 0 : 1));
            desk.says(sheet, 4, new Answer.Chosen(strong ? 0 : 1));
            desk.attempts.submit(sheet.attemptId(), sheet.token());
        }
        forget();
        statements.reset();

        List<SectionFigures> sections = desk.results.sections(quiz);

        assertThat(statements.count()).isEqualTo(2);
        assertThat(sections)
                .extracting(
                        SectionFigures::name,
                        SectionFigures::people,
                        SectionFigures::reached,
                        SectionFigures::most,
                        SectionFigures::facility)
                .containsExactly(tuple("Đất đai", 2, 4.5, 6.0, 0.75), tuple("Văn bản", 2, 2.0, 4.0, 0.5));
        assertThat(desk.results.sections(desk.opened(PlannedItem.question(paper, 1))))
                .isEmpty();
    }
}
