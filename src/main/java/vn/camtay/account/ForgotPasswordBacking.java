package vn.camtay.account;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.ViewScoped;

/** A visitor asks for a mail with a link; the answer is the same for everybody. */
@Named
@ViewScoped
public class ForgotPasswordBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    PasswordLinkService links;

    private String name;
    private String sent;

    public String ask() {
        links.askReset(name);
        return "/account/forgot-password.xhtml?faces-redirect=true&sent=1";
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getSent() {
        return sent;
    }

    public void setSent(String sent) {
        this.sent = sent;
    }
}
