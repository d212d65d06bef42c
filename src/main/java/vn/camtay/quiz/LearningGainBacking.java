package vn.camtay.quiz;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.shared.web.ViewParams;

/** What each person gained between a pre-test and its post-test: {@code manage/learning-gain.xhtml}. */
@Named
@RequestScoped
public class LearningGainBacking {
    private static final int ROWS = 50;

    @Inject
    ResultsService results;

    private String quiz;
    private String page;
    private QuizRow row;
    private QuizGain gain;
    private Page<PersonGain> found;

    public void load() {
        long quizId = ViewParams.requireId(quiz);
        row = results.require(quizId);
        gain = results.gain(quizId).orElseThrow(NotFoundException::new);
        PageQuery query = PageQuery.page(ViewParams.page(page), ROWS);
        List<PersonGain> people = gain.people();
        int from = Math.min(query.first(), people.size());
        found = new Page<>(people.subList(from, Math.min(people.size(), from + query.size())), people.size(), query);
    }

    public QuizRow getRow() {
        return row;
    }

    public QuizGain getGain() {
        return gain;
    }

    public Page<PersonGain> getFound() {
        return found;
    }

    public String getQuiz() {
        return quiz;
    }

    public void setQuiz(String quiz) {
        this.quiz = quiz;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
