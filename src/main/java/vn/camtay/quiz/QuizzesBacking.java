package vn.camtay.quiz;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.camtay.catalogue.ModuleRow;
import vn.camtay.catalogue.ModuleService;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.shared.web.ViewParams;

/** The quizzes of those who make them: {@code manage/quizzes.xhtml}. */
@Named
@RequestScoped
public class QuizzesBacking {
    private static final int ROWS = 30;

    @Inject
    QuizService quizzes;

    @Inject
    ModuleService modules;

    private String text;
    private String module;
    private String status;
    private String page;
    private Page<QuizRow> found;
    private List<ModuleRow> allModules;

    public void load() {
        found = quizzes.find(
                text,
                ViewParams.number(module),
                ViewParams.constant(QuizStatus.class, status),
                PageQuery.page(ViewParams.page(page), ROWS));
        allModules = modules.offered();
    }

    public Page<QuizRow> getFound() {
        return found;
    }

    public List<ModuleRow> getAllModules() {
        return allModules;
    }

    public QuizStatus[] getStatuses() {
        return QuizStatus.values();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getModule() {
        return module;
    }

    public void setModule(String module) {
        this.module = module;
    }

    public String getStatus() {
        return status;
    }

    public void setStatus(String status) {
        this.status = status;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
