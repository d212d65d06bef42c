package vn.camtay.quiz.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.camtay.quiz.Questions.stem;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.camtay.quiz.BankedQuestion;
import vn.camtay.quiz.QuestionContent;
import vn.camtay.quiz.QuestionFacts;
import vn.camtay.quiz.RichText;
import vn.camtay.quiz.TrueFalse;
import vn.camtay.shared.error.Reason;
import vn.camtay.sheet.RowOutcome;

class ImportPlanTest {
    private final List<ImportedItem> file = new ArrayList<>();
    private final List<BankedQuestion> bank = new ArrayList<>();

    private static QuestionContent content(String text) {
        return new TrueFalse(stem(text), true, RichText.EMPTY, RichText.EMPTY);
    }

    private void inFile(String title, String text, String... tags) {
        Place place = new Place(file.size() + 1, "", 1);
        file.add(new ImportedItem.Read(place, new NamedQuestion(title, "", List.of(tags), content(text)), List.of()));
    }

    private void inBank(String title, String text, String... tags) {
        QuestionFacts facts = new QuestionFacts(1, null, Set.of(tags), null, null, null);
        bank.add(new BankedQuestion(bank.size() + 10L, 3, title, facts, content(text)));
    }

    private List<RowOutcome> outcomes() {
        return ImportPlan.of(file, bank).stream().map(PlannedQuestion::outcome).toList();
    }

    @Test
    void aQuestionThatTheBankHasNotIsNew() {
        inBank("Một", "một");
        inFile("Hai", "hai");
        inFile("", "ba");

        assertThat(outcomes()).containsExactly(RowOutcome.NEW, RowOutcome.NEW);
    }

    @Test
    void theSameWordingIsTheSameQuestion() {
        inBank("Một", "một", "luật");
        inBank("Hai", "hai", "luật");
        inFile("Một", "một", "Luật");
        inFile("", "hai");

        assertThat(outcomes()).containsExactly(RowOutcome.UNCHANGED, RowOutcome.UNCHANGED);
    }

    @Test
    void anotherTitleOrOtherTagsChangeIt() {
        inBank("Một", "một", "luật");
        inBank("Hai", "hai", "luật");
        inFile("Một mới", "một");
        inFile("Hai", "hai", "đất");

        assertThat(outcomes()).containsExactly(RowOutcome.CHANGED, RowOutcome.CHANGED);
    }

    @Test
    void anotherWordingUnderItsTitleChangesIt() {
        inBank("Một", "một");
        inFile("Một", "một sửa");

        PlannedQuestion plan = ImportPlan.of(file, bank).get(0);
        assertThat(plan.outcome()).isEqualTo(RowOutcome.CHANGED);
        assertThat(plan.bankId()).isEqualTo(10);
        assertThat(plan.version()).isEqualTo(3);
    }

    @Test
    void aTitleThatSeveralHaveTellsNothing() {
        inBank("Một", "một");
        inBank("Hai", "hai");
        inBank("Hai", "hai khác");
        inFile("Một", "a");
        inFile("Một", "b");
        inFile("Hai", "c");

        assertThat(outcomes()).containsExactly(RowOutcome.NEW, RowOutcome.NEW, RowOutcome.NEW);
    }

    @Test
    void aQuestionFoundByItsWordingIsNotChangedByItsTitleToo() {
        inBank("Một", "một");
        inFile("Một", "khác");
        inFile("", "một");

        assertThat(outcomes()).containsExactly(RowOutcome.NEW, RowOutcome.UNCHANGED);
    }

    @Test
    void whatStandsTwiceInTheFileIsTakenOnce() {
        inFile("Một", "một");
        inFile("Hai", "một");

        List<PlannedQuestion> plans = ImportPlan.of(file, bank);
        assertThat(plans.get(0).outcome()).isEqualTo(RowOutcome.NEW);
        assertThat(plans.get(1).outcome()).isEqualTo(RowOutcome.REFUSED);
        assertThat(plans.get(1).reasons()).containsExactly(Reason.of("quiz.notRead.twice", 1));
    }

    @Test
    void whatWasNotReadIsRefusedWithItsReasons() {
        Reason reason = Reason.of("quiz.notRead.media");
        file.add(new ImportedItem.NotRead(new Place(1, "", 1), "", List.of(reason)));

        PlannedQuestion plan = ImportPlan.of(file, bank).get(0);
        assertThat(plan.outcome()).isEqualTo(RowOutcome.REFUSED);
        assertThat(plan.reasons()).containsExactly(reason);
        assertThat(plan.question()).isNull();
    }
}
