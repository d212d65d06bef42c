package vn.camtay.signoff;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.shared.web.Notices;
import vn.camtay.shared.web.ViewParams;

/** One transfer check, to be done or given to somebody else: {@code check.xhtml}. */
@Named
@ViewScoped
public class CheckBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    TransferCheckService checks;

    @Inject
    Notices notices;

    private String id;
    private String note;
    private Long checkerId;
    private CheckDetail check;
    private List<Checker> candidates = List.of();

    public void load() {
        check = checks.require(ViewParams.requireId(id));
        candidates = check.mayAssign() ? checks.candidates(check.row().checkId()) : List.of();
    }

    public String pass() {
        return conclude(true);
    }

    public String fail() {
        return conclude(false);
    }

    private String conclude(boolean passed) {
        checks.conclude(check.row().checkId(), passed, note);
        notices.done(
                passed ? "signoff.check.done.passed" : "signoff.check.done.failed",
                check.row().fullName());
        return "/signoff/checks.xhtml?faces-redirect=true";
    }

    public String assign() {
        checks.assign(check.row().checkId(), checkerId == null ? 0 : checkerId);
        notices.done("signoff.check.done.assigned");
        return "/signoff/checks.xhtml?faces-redirect=true";
    }

    public CheckDetail getCheck() {
        return check;
    }

    public List<Checker> getCandidates() {
        return candidates;
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

    public Long getCheckerId() {
        return checkerId;
    }

    public void setCheckerId(Long checkerId) {
        this.checkerId = checkerId;
    }
}
