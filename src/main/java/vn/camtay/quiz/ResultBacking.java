package vn.camtay.quiz;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.camtay.shared.web.Language;
import vn.camtay.shared.web.ViewParams;

/** What a person may see of an attempt that is over: {@code result.xhtml}. */
@Named
@RequestScoped
public class ResultBacking {
    @Inject
    AttemptService attempts;

    @Inject
    Language language;

    private String attempt;
    private AttemptResult result;

    public void load() {
        result = attempts.requireResult(ViewParams.requireId(attempt), language.texts());
    }

    public AttemptResult getResult() {
        return result;
    }

    public String getAttempt() {
        return attempt;
    }

    public void setAttempt(String attempt) {
        this.attempt = attempt;
    }
}
