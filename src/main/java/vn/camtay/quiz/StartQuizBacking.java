package vn.camtay.quiz;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.shared.web.ViewParams;

/** What a quiz asks of a person, and its beginning: {@code start-quiz.xhtml}. */
@Named
@ViewScoped
public class StartQuizBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    AttemptService attempts;

    private String id;
    private QuizOffer offer;

    public void load() {
        offer = attempts.requireOffer(ViewParams.requireId(id));
    }

    public String start() {
        return "/quiz/take.xhtml?faces-redirect=true&attempt=" + attempts.start(offer.id());
    }

    public QuizOffer getOffer() {
        return offer;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
