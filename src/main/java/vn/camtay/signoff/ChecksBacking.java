package vn.camtay.signoff;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;

/** Transfer checks that the reader has to do, and for a coordinator all that wait: {@code checks.xhtml}. */
@Named
@ViewScoped
public class ChecksBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    TransferCheckService checks;

    @Inject
    CurrentUser currentUser;

    private List<CheckRow> mine = List.of();
    private List<CheckRow> waiting = List.of();

    public void load() {
        mine = checks.mine();
        waiting = currentUser.has(Role.COORDINATOR) ? checks.waiting() : List.of();
    }

    public List<CheckRow> getOpen() {
        return mine.stream().filter(CheckRow::open).toList();
    }

    public List<CheckRow> getDone() {
        return mine.stream().filter(row -> !row.open()).toList();
    }

    public List<CheckRow> getWaiting() {
        return waiting;
    }
}
