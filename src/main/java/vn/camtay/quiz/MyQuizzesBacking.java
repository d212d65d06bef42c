package vn.camtay.quiz;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import vn.camtay.shared.web.Dates;

/** A person's quizzes: {@code my-quizzes.xhtml}. */
@Named
@RequestScoped
public class MyQuizzesBacking {
    @Inject
    AttemptService attempts;

    @Inject
    Dates dates;

    private List<MyQuizRow> quizzes = List.of();
    private List<MyQuizRow> due = List.of();
    private List<MyQuizRow> rest = List.of();

    public void load() {
        Instant now = dates.getNow();
        quizzes = attempts.mine();
        due = quizzes.stream().filter(quiz -> quiz.isDue(now)).toList();
        rest = quizzes.stream().filter(quiz -> !quiz.isDue(now)).toList();
    }

    public List<MyQuizRow> getQuizzes() {
        return quizzes;
    }

    /** Those that ask for something now. */
    public List<MyQuizRow> getDue() {
        return due;
    }

    public List<MyQuizRow> getRest() {
        return rest;
    }
}
