package vn.camtay.competency;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.shared.web.Notices;
import vn.camtay.shared.web.ViewParams;

/** Which quiz a module asks for: {@code manage/module-quiz.xhtml}. */
@Named
@ViewScoped
public class ModuleQuizBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    ModuleQuizService service;

    @Inject
    Notices notices;

    private String id;
    private ModuleQuizDetail detail;
    private Long quiz;
    private Integer mark;

    public void load() {
        detail = service.require(ViewParams.requireId(id));
        quiz = detail.quizId();
        mark = detail.mark();
    }

    public String save() {
        service.ask(detail.module().id(), quiz, mark);
        notices.done("competency.moduleQuiz.done", detail.module().code());
        return "/catalogue/module.xhtml?faces-redirect=true&id="
                + detail.module().id();
    }

    public ModuleQuizDetail getDetail() {
        return detail;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    /** Null for none. */
    public Long getQuiz() {
        return quiz;
    }

    public void setQuiz(Long quiz) {
        this.quiz = quiz;
    }

    /** Percent; null for the quiz's own. */
    public Integer getMark() {
        return mark;
    }

    public void setMark(Integer mark) {
        this.mark = mark;
    }
}
