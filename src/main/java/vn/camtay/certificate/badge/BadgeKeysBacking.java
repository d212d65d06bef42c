package vn.camtay.certificate.badge;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.shared.web.Notices;

/** admin/badge-keys.xhtml: keys that sign badges, to be changed or withdrawn. */
@Named
@ViewScoped
public class BadgeKeysBacking implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/certificate/admin/badge-keys.xhtml?faces-redirect=true";

    @Inject
    BadgeService badges;

    @Inject
    Notices notices;

    private List<BadgeKeyRow> rows = List.of();

    public void load() {
        rows = badges.keys();
    }

    public String rotate() {
        badges.rotate();
        notices.done("certificate.keys.done.rotated");
        return PAGE;
    }

    public String withdraw(BadgeKeyRow row) {
        badges.withdraw(row.id());
        notices.done("certificate.keys.done.withdrawn");
        return PAGE;
    }

    public List<BadgeKeyRow> getRows() {
        return rows;
    }
}
