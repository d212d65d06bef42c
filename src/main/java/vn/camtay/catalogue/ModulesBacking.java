package vn.camtay.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.camtay.organisation.PostRow;
import vn.camtay.organisation.PostService;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.shared.web.ViewParams;

/** The catalogue's list: {@code modules.xhtml}. */
@Named
@RequestScoped
public class ModulesBacking {
    private static final int ROWS = 30;

    @Inject
    ModuleService modules;

    @Inject
    PostService posts;

    private String text;
    private String post;
    private String competency;
    private String status;
    private String page;
    private Page<ModuleRow> found;
    private List<PostRow> allPosts;
    private List<CompetencyRow> allCompetencies;

    public void load() {
        ModuleFilter filter = new ModuleFilter(
                text,
                status == null || status.isEmpty()
                        ? ModuleStatus.ACTIVE
                        : ViewParams.constant(ModuleStatus.class, status),
                ViewParams.number(post),
                ViewParams.number(competency));
        found = modules.find(filter, PageQuery.page(ViewParams.page(page), ROWS));
        allPosts = posts.list();
        allCompetencies = modules.competencies();
    }

    public Page<ModuleRow> getFound() {
        return found;
    }

    public List<PostRow> getAllPosts() {
        return allPosts;
    }

    public List<CompetencyRow> getAllCompetencies() {
        return allCompetencies;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getPost() {
        return post;
    }

    public void setPost(String post) {
        this.post = post;
    }

    public String getCompetency() {
        return competency;
    }

    public void setCompetency(String competency) {
        this.competency = competency;
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
