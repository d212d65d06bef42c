package vn.camtay.account;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.Serializable;
import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Faces;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.identity.SignedIn;

/** The holder of a one-time link or code sets a password and is in. */
@Named
@ViewScoped
public class SetPasswordBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    PasswordLinkService links;

    @Inject
    BrowserSession browser;

    private String token;
    private String password;
    private String repeated;
    private LinkDetail link;

    public void load() {
        link = links.require(token == null ? "" : token, address());
    }

    public void choose() throws IOException {
        if (!password.equals(repeated)) {
            throw new InvalidInputException("account.refused.password.different");
        }
        HttpServletRequest request = Faces.getRequest();
        SignedIn who = links.choosePassword(token, password, address());
        browser.forgetToken(Faces.getResponse());
        browser.begin(request, who);
        Faces.redirect(LocalPath.HOME);
    }

    private static String address() {
        return Faces.getRemoteAddr();
    }

    public LinkDetail getLink() {
        return link;
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
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
