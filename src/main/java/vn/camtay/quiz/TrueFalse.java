package vn.camtay.quiz;

/**
 * A statement that is true or false.
 *
 * @param right         whether the statement is true
 * @param feedbackTrue  shown to whoever said true, once review is allowed; empty for none
 * @param feedbackFalse the same for whoever said false
 */
public record TrueFalse(Stem stem, boolean right, RichText feedbackTrue, RichText feedbackFalse)
        implements QuestionContent {
    @Override
    public QuestionType type() {
        return QuestionType.TRUE_FALSE;
    }

    @Override
    public boolean fits(Answer answer) {
        return answer instanceof Answer.Said;
    }

    @Override
    public Marking mark(Answer answer) {
        return answer instanceof Answer.Said said && said.statement() == right ? Marking.share(1, 1) : Marking.NOTHING;
    }
}
