package vn.camtay.quiz;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.shared.web.Notices;
import vn.camtay.shared.web.ViewParams;

/** What came of a quiz: attempts, figures, and marking anew: {@code manage/results.xhtml}. */
@Named
@ViewScoped
public class ResultsBacking implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 50;
    /** Percent at which a picture has a line. */
    private static final List<Integer> MARKS = List.of(0, 25, 50, 75, 100);

    @Inject
    ResultsService results;

    @Inject
    Notices notices;

    private String quiz;
    private String question;
    private String page;
    private QuizRow row;
    private Page<AttemptRow> found;
    private Map<Long, MarkWait> waits = Map.of();
    private QuizFigures figures;
    private MarksChart marksChart;
    private ItemsChart itemsChart;
    private List<SectionFigures> sections = List.of();
    private QuizGain gain;
    private GainChart gainChart;
    private List<PairedQuiz> posttests = List.of();
    private Map<Long, String> titles = Map.of();
    private List<ChoiceCount> choices = List.of();
    private List<Regraded> changes;

    public void load() {
        long quizId = ViewParams.requireId(quiz);
        row = results.require(quizId);
        found = results.attempts(quizId, PageQuery.page(ViewParams.page(page), ROWS));
        waits = results.waits(found.rows());
        figures = results.figures(quizId);
        marksChart = figures.attempts() == 0 ? null : MarksChart.of(figures, row.passPercent());
        itemsChart = ItemsChart.of(figures);
        sections = results.sections(quizId);
        gain = results.gain(quizId).orElse(null);
        gainChart = gain == null ? null : GainChart.of(gain);
        posttests = results.posttests(quizId);
        titles = results.titles(figures);
        Long questionId = ViewParams.number(question);
        if (questionId != null) {
            choices = results.choices(quizId, questionId);
        }
    }

    /** Shows what marking anew would change. */
    public void tryRegrade() {
        changes = results.tryRegrade(row.id());
    }

    public String regrade() {
        notices.done("quiz.results.done.regraded", results.regrade(row.id()).size());
        return "/quiz/manage/results.xhtml?faces-redirect=true&quiz=" + row.id();
    }

    public QuizRow getRow() {
        return row;
    }

    public Page<AttemptRow> getFound() {
        return found;
    }

    /** What attempts wait for where two markers mark, by attempt. */
    public Map<Long, MarkWait> getWaits() {
        return waits;
    }

    public QuizFigures getFigures() {
        return figures;
    }

    /** Null while nobody has a marked attempt. */
    public MarksChart getMarksChart() {
        return marksChart;
    }

    public ItemsChart getItemsChart() {
        return itemsChart;
    }

    /** In their order; empty where the quiz has none. */
    public List<SectionFigures> getSections() {
        return sections;
    }

    public RowsChart getSectionsChart() {
        return new RowsChart(sections.size());
    }

    /** Null unless it is a post-test. */
    public QuizGain getGain() {
        return gain;
    }

    public GainChart getGainChart() {
        return gainChart;
    }

    public List<Integer> getMarks() {
        return MARKS;
    }

    /** Quizzes whose pre-test it is. */
    public List<PairedQuiz> getPosttests() {
        return posttests;
    }

    public String title(long questionId) {
        return titles.getOrDefault(questionId, "");
    }

    /** Title of the question whose choices are shown; null for none. */
    public String getQuestionTitle() {
        Long questionId = ViewParams.number(question);
        return questionId == null ? null : titles.get(questionId);
    }

    public List<ChoiceCount> getChoices() {
        return choices;
    }

    /** What marking anew would change; null until it was asked for. */
    public List<Regraded> getChanges() {
        return changes;
    }

    public String getQuiz() {
        return quiz;
    }

    public void setQuiz(String quiz) {
        this.quiz = quiz;
    }

    public String getQuestion() {
        return question;
    }

    public void setQuestion(String question) {
        this.question = question;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
