package vn.camtay.account;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Faces;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.SignedIn;

/** A visitor signs in and goes on to where they wanted to go. */
@Named
@ViewScoped
public class SignInBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    SignInService signIns;

    @Inject
    BrowserSession browser;

    @Inject
    CurrentUser currentUser;

    private String from;
    private String why;
    private String name;
    private String password;
    private boolean remember;

    public void load() throws IOException {
        if (currentUser.isSignedIn()) {
            Faces.redirect(LocalPath.of(from));
        }
    }

    public void signIn() throws IOException {
        HttpServletRequest request = Faces.getRequest();
        HttpServletResponse response = Faces.getResponse();
        SignedIn who = signIns.signIn(name, password, request.getRemoteAddr());
        if (remember) {
            signIns.remember(who).ifPresent(token -> browser.keepToken(response, token));
        }
        browser.begin(request, who);
        Faces.redirect(LocalPath.of(from));
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public boolean isRemember() {
        return remember;
    }

    public void setRemember(boolean remember) {
        this.remember = remember;
    }
}
