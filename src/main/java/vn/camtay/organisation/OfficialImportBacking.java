package vn.camtay.organisation;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.shared.web.Language;
import vn.camtay.shared.web.Notices;
import vn.camtay.sheet.CellReason;
import vn.camtay.sheet.RowOutcome;

/** Page of one uploaded file of officials, before and after it is accepted: official-import.xhtml. */
@Named
@ViewScoped
public class OfficialImportBacking implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 50;

    @Inject
    OfficialImportService imports;

    @Inject
    Notices notices;

    @Inject
    Language language;

    private Long id;
    private String outcome;
    private int page = 1;
    private OfficialImportDetail detail;
    private Page<OfficialImportLine> lines;

    /** @throws NotFoundException when there is no such import, or it is somebody else's */
    public void load() {
        if (id == null) {
            throw new NotFoundException();
        }
        detail = imports.require(id);
        lines = imports.lines(id, chosen(), PageQuery.page(page, ROWS));
    }

    public String accept() {
        imports.accept(id);
        notices.done("organisation.officialImport.done.accepted");
        return "/organisation/manage/official-import.xhtml?faces-redirect=true&id=" + id;
    }

    public String say(CellReason reason) {
        return reason.sentence(language.texts());
    }

    /** Null when the address names none. */
    private RowOutcome chosen() {
        return Arrays.stream(RowOutcome.values())
                .filter(each -> each.name().equals(outcome))
                .findFirst()
                .orElse(null);
    }

    public RowOutcome[] getOutcomes() {
        return RowOutcome.values();
    }

    public OfficialImportDetail getDetail() {
        return detail;
    }

    public Page<OfficialImportLine> getLines() {
        return lines;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
