package vn.camtay.account;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Faces;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.identity.SignedIn;
import vn.camtay.shared.web.Notices;

/** A person changes their password. */
@Named
@ViewScoped
public class ChangePasswordBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    MyAccountService account;

    @Inject
    BrowserSession browser;

    @Inject
    Notices notices;

    private String old;
    private String password;
    private String repeated;

    public String change() {
        if (!password.equals(repeated)) {
            throw new InvalidInputException("account.refused.password.different");
        }
        SignedIn who = account.changePassword(old, password);
        browser.forgetToken(Faces.getResponse());
        browser.begin(Faces.getRequest(), who);
        notices.done("account.changePassword.done.changed");
        return "/account/me.xhtml?faces-redirect=true";
    }

    public String getOld() {
        return null;
    }

    public void setOld(String old) {
        this.old = old;
    }

    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getRepeated() {
        return null;
    }

    public void setRepeated(String repeated) {
        this.repeated = repeated;
    }
}
