package vn.camtay.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import vn.camtay.organisation.DeputyRow;
import vn.camtay.organisation.DeputyService;
import vn.camtay.shared.web.Notices;

/** A person's own account. */
@Named
@RequestScoped
public class MeBacking {
    @Inject
    MyAccountService account;

    @Inject
    BrowserSession browser;

    @Inject
    Notices notices;

    @Inject
    DeputyService deputies;

    private MyAccount mine;
    private List<DeputyRow> given = List.of();

    public void load() {
        mine = account.mine();
        given = deputies.mine();
    }

    public String endOthers() {
        browser.forgetToken(Faces.getResponse());
        browser.begin(Faces.getRequest(), account.endOtherSignIns());
        notices.done("account.me.done.ended");
        return "/account/me.xhtml?faces-redirect=true";
    }

    /** What the person does for a head now, or will do. */
    public List<DeputyRow> getGiven() {
        return given;
    }

    public MyAccount getMine() {
        return mine;
    }
}
