package vn.camtay.privacy;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.shared.web.Dates;
import vn.camtay.shared.web.Notices;

/** my-requests.xhtml: all that is kept of the reader as a file, and what they ask about it. */
@Named
@ViewScoped
public class MyRequestsBacking implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/privacy/my-requests.xhtml?faces-redirect=true";

    @Inject
    PrivacyRequestService requests;

    @Inject
    Notices notices;

    @Inject
    Dates dates;

    private List<RequestRow> rows = List.of();
    private RequestKind kind = RequestKind.CORRECT;
    private String text;

    public void load() {
        rows = requests.mine();
    }

    public String make() {
        LocalDate due = requests.make(kind, text);
        notices.done("privacy.done.made", dates.day(due));
        return PAGE;
    }

    public String withdraw(RequestRow row) {
        requests.withdraw(row.id());
        notices.done("privacy.done.withdrawn");
        return PAGE;
    }

    public List<RequestRow> getRows() {
        return rows;
    }

    public RequestKind[] getKinds() {
        return RequestKind.values();
    }

    public RequestKind getKind() {
        return kind;
    }

    public void setKind(RequestKind kind) {
        this.kind = kind;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
