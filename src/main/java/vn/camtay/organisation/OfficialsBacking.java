package vn.camtay.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;

/** officials.xhtml: the people whom the reader may see, found by name without marks, unit, post and status. */
@Named
@RequestScoped
public class OfficialsBacking {
    private static final int SIZE = 25;

    @Inject
    OfficialService officials;

    @Inject
    CurrentUser currentUser;

    private String text;
    private String unit;
    private String post;
    private String status;
    private String page;
    private Page<OfficialRow> found;

    public void load() {
        OfficialStatus wanted = Arrays.stream(OfficialStatus.values())
                .filter(value -> value.name().equals(status))
                .findFirst()
                .orElse("ALL".equals(status) ? null : OfficialStatus.ACTIVE);
        OfficialFilter filter = new OfficialFilter(
                text,
                IdParameter.find(unit).orElse(null),
                IdParameter.find(post).orElse(null),
                wanted);
        found = officials.search(filter, PageQuery.page(IdParameter.page(page), SIZE));
    }

    /** Whether the reader may see addresses, not names only. */
    public boolean isContactShown() {
        return currentUser.hasAny(Role.COORDINATOR, Role.ADMINISTRATOR, Role.HEAD);
    }

    public boolean isEditor() {
        return currentUser.hasAny(Role.COORDINATOR, Role.ADMINISTRATOR);
    }

    public boolean isFiltered() {
        return text != null || unit != null || post != null || status != null;
    }

    public Page<OfficialRow> getFound() {
        return found;
    }

    public OfficialStatus[] getStatuses() {
        return OfficialStatus.values();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public String getPost() {
        return post;
    }

    public void setPost(String post) {
        this.post = post;
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
