package vn.camtay.privacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.shared.web.ViewParams;

/** manage/requests.xhtml: requests about personal data that are owed an answer, and settled ones. */
@Named
@RequestScoped
public class PrivacyRequestsBacking {
    private static final int ROWS = 50;

    @Inject
    PrivacyRequestService requests;

    private String all;
    private String page;
    private Page<RequestRow> found = new Page<>(List.of(), 0, PageQuery.page(1, ROWS));

    public void load() {
        found = requests.inbox(!isShowingAll(), PageQuery.page(ViewParams.page(page), ROWS));
    }

    public boolean isShowingAll() {
        return "true".equals(all);
    }

    public Page<RequestRow> getFound() {
        return found;
    }

    public String getAll() {
        return all;
    }

    public void setAll(String all) {
        this.all = all;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
