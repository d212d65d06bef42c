package vn.camtay.quiz;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Shows a question's text, with its pictures and sounds, in a page. */
@Named
@RequestScoped
public class QuestionText {
    @Inject
    HttpServletRequest request;

    /** @param html of a {@link RichText} */
    public String shown(String html) {
        return Medium.shown(html, request.getContextPath() + "/api/quiz/media/");
    }
}
