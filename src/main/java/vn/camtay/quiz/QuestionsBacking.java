package vn.camtay.quiz;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.camtay.catalogue.ModuleRow;
import vn.camtay.catalogue.ModuleService;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.shared.web.ViewParams;

/** The bank's list: {@code manage/questions.xhtml}. */
@Named
@RequestScoped
public class QuestionsBacking {
    private static final int ROWS = 30;

    @Inject
    QuestionService questions;

    @Inject
    ModuleService modules;

    private String text;
    private String module;
    private String status;
    private String type;
    private String tag;
    private String stale;
    private String page;
    private Page<QuestionRow> found;
    private List<ModuleRow> allModules;
    private List<Map.Entry<String, Long>> tags = List.of();

    public void load() {
        Long moduleId = ViewParams.number(module);
        found = questions.find(
                new QuestionFilter(
                        text,
                        moduleId,
                        ViewParams.constant(QuestionStatus.class, status),
                        ViewParams.constant(QuestionType.class, type),
                        tag,
                        "true".equals(stale)),
                PageQuery.page(ViewParams.page(page), ROWS));
        allModules = modules.offered();
        if (moduleId != null) {
            tags = new ArrayList<>(questions.tags(moduleId).entrySet());
        }
    }

    public Page<QuestionRow> getFound() {
        return found;
    }

    public List<ModuleRow> getAllModules() {
        return allModules;
    }

    /** Tags of the chosen module with the number of their questions; empty while no module is chosen. */
    public List<Map.Entry<String, Long>> getAllTags() {
        return tags;
    }

    public QuestionStatus[] getStatuses() {
        return QuestionStatus.values();
    }

    public QuestionType[] getTypes() {
        return QuestionType.values();
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

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }

    public String getTag() {
        return tag;
    }

    public void setTag(String tag) {
        this.tag = tag;
    }

    public String getStale() {
        return stale;
    }

    public void setStale(String stale) {
        this.stale = stale;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
