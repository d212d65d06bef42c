package vn.camtay.signoff;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.shared.web.Notices;
import vn.camtay.shared.web.ViewParams;

/** Cases that more than one official used; the coordinator chooses one and settles it: {@code manage/flagged-cases.xhtml}. */
@Named
@ViewScoped
public class FlaggedCasesBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    CaseFlagService flags;

    @Inject
    Notices notices;

    private String id;
    private String note;
    private List<FlaggedCase> rows = List.of();

    public void load() {
        rows = flags.open();
    }

    public String settle() {
        flags.settle(ViewParams.requireId(id), note);
        notices.done("signoff.flags.done");
        return "/signoff/manage/flagged-cases.xhtml?faces-redirect=true";
    }

    /** The one to settle; null while none is chosen. */
    public FlaggedCase getChosen() {
        Long wanted = ViewParams.number(id);
        return rows.stream()
                .filter(row -> wanted != null && row.flagId() == wanted)
                .findFirst()
                .orElse(null);
    }

    public List<FlaggedCase> getRows() {
        return rows;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
