package vn.camtay.quiz;

import java.time.Instant;
import java.util.List;

/** What of a marked attempt its person may see at a moment: nothing else leaves the server. */
record Review(boolean marks, boolean answers, boolean explanations) {
    /**
     * After the closing means after everybody's: whoever has more time than others may still answer when the window has ended.
     *
     * @param overAt from when on no answer of anybody counts
     */
    static Review of(QuizPlan plan, Instant overAt, Instant now) {
        return new Review(
                plan.showMarks().isShown(overAt, now),
                plan.showAnswers().isShown(overAt, now),
                plan.showExplanations().isShown(overAt, now));
    }

    /** One question as it may be seen. @param answer null for none */
    AttemptResult.Line line(
            GivenQuestion question,
            Showing shown,
            KeptAnswer answer,
            List<AnswerFileRow> files,
            AnswerWords words,
            HandMarks said) {
        QuestionContent content = shown.content();
        List<String> given =
                answer == null ? List.of() : words.given(content, shown.authored(Answer.of(answer.content())));
        return new AttemptResult.Line(
                question.position(),
                question.points(),
                content.stem().text().html(),
                given,
                files,
                marks && question.isSettled() ? question.reached() : null,
                answers ? words.right(content) : List.of(),
                explanations ? content.stem().explanation().html() : "",
                marks && question.isSettled() ? question.comment() : null,
                marks && question.isSettled() && content instanceof Essay essay ? said.judged(essay) : List.of());
    }
}
