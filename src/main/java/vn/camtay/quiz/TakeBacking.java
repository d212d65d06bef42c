package vn.camtay.quiz;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.camtay.shared.web.ViewParams;

/** The frame in which a browser shows an attempt: {@code take.xhtml}. One that is over is shown as its result. */
@Named
@RequestScoped
public class TakeBacking {
    @Inject
    AttemptService attempts;

    private String id;
    private MyAttempt attempt;

    public String load() {
        attempt = attempts.require(ViewParams.requireId(id));
        return attempt.status().isRunning() ? null : "/quiz/result.xhtml?faces-redirect=true&attempt=" + attempt.id();
    }

    public MyAttempt getAttempt() {
        return attempt;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
