package vn.camtay.account;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.web.CsrfToken;

/**
 * The button on every page. A plain form with the session's token, so that a page that only shows something needs no state on the
 * server.
 */
@WebServlet("/account/sign-out")
public class SignOutServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String AFTERWARDS = "/account/sign-in.xhtml?why=out";

    @Inject
    transient SignInService signIns;

    @Inject
    transient BrowserSession browser;

    @Inject
    transient CsrfToken token;

    @Inject
    transient CurrentUser currentUser;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!token.matches(request.getParameter("token"))) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        signIns.signOut(
                currentUser.accountId(), browser.rememberedToken(request).orElse(null));
        browser.forgetToken(response);
        browser.end(request);
        response.sendRedirect(request.getContextPath() + AFTERWARDS);
    }
}
