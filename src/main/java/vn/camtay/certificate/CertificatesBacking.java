package vn.camtay.certificate;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.catalogue.ModuleRow;
import vn.camtay.catalogue.ModuleService;
import vn.camtay.shared.batch.BatchReport;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.shared.web.Notices;
import vn.camtay.shared.web.ViewParams;

/** manage/certificates.xhtml: all papers, and those that are still to be issued. */
@Named
@ViewScoped
public class CertificatesBacking implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 50;

    @Inject
    CertificateService certificates;

    @Inject
    ModuleService moduleService;

    @Inject
    Notices notices;

    private String text;
    private String module;
    private String status;
    private String page;
    private Page<CertificateRow> found = new Page<>(List.of(), 0, PageQuery.page(1, ROWS));
    private List<ModuleRow> modules = List.of();
    private long missing;

    public void load() {
        CertificateFilter filter = new CertificateFilter(
                text, ViewParams.number(module), ViewParams.constant(CertificateStatus.class, status));
        found = certificates.search(filter, PageQuery.page(ViewParams.page(page), ROWS));
        modules = moduleService.offered();
        missing = certificates.countMissing();
    }

    public String issueMissing() {
        BatchReport<Object[]> report = certificates.issueMissing();
        notices.done("certificate.done.missing", report.ok(), report.failed().size());
        return "/certificate/manage/certificates.xhtml?faces-redirect=true";
    }

    public Page<CertificateRow> getFound() {
        return found;
    }

    public List<ModuleRow> getModules() {
        return modules;
    }

    public CertificateStatus[] getStates() {
        return CertificateStatus.values();
    }

    public long getMissing() {
        return missing;
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
