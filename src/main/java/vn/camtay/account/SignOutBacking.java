package vn.camtay.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import vn.camtay.shared.identity.CurrentUser;

/** The button on every page. */
@Named
@RequestScoped
public class SignOutBacking {
    @Inject
    SignInService signIns;

    @Inject
    BrowserSession browser;

    @Inject
    CurrentUser currentUser;

    public String signOut() {
        if (currentUser.isSignedIn()) {
            signIns.signOut(
                    currentUser.accountId(),
                    browser.rememberedToken(Faces.getRequest()).orElse(null));
        }
        browser.forgetToken(Faces.getResponse());
        browser.end(Faces.getRequest());
        return "/account/sign-in.xhtml?faces-redirect=true&why=out";
    }
}
