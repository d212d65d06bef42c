package vn.camtay.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
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

    private MyAccount mine;

    public void load() {
        mine = account.mine();
    }

    public String endOthers() {
        browser.forgetToken(Faces.getResponse());
        browser.begin(Faces.getRequest(), account.endOtherSignIns());
        notices.done("account.me.done.ended");
        return "/account/me.xhtml?faces-redirect=true";
    }

    public MyAccount getMine() {
        return mine;
    }
}
