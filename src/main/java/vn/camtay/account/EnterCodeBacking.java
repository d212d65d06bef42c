package vn.camtay.account;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Faces;

/** Someone types the code from their paper and goes on to set a password. */
@Named
@ViewScoped
public class EnterCodeBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    PasswordLinkService links;

    private String code;

    public String enter() {
        String token = links.requireCode(code, Faces.getRemoteAddr());
        return "/account/set-password.xhtml?faces-redirect=true&token=" + token;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
