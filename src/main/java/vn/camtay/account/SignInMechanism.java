package vn.camtay.account;

import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.identity.Roles;
import vn.camtay.shared.identity.SignedIn;
import vn.camtay.shared.persistence.LostDatabase;

/**
 * Tells the container on every request who is acting, from the HTTP session or a remembered browser. The container's own
 * sessions for sign-ins lose roles under parallel requests (payara/Payara#6145), so caller and roles are handed over each
 * time. Visitors are sent to the sign-in page, and from there back to where they were.
 */
@ApplicationScoped
@DeclareRoles({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
public class SignInMechanism implements HttpAuthenticationMechanism {
    static final String SIGN_IN = "/account/sign-in.xhtml";
    private static final String API = "/api";
    private static final String STATIC = "/jakarta.faces.resource/";

    @Inject
    BrowserSession browser;

    @Inject
    SignInService signIns;

    @Inject
    CurrentUser currentUser;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        if (request.getServletPath().startsWith(STATIC)) {
            return context.doNothing();
        }
        Optional<SignedIn> who;
        try {
            who = browser.current(request).or(() -> remembered(request, response));
        } catch (RuntimeException failure) {
            if (LostDatabase.isBehind(failure)) {
                return comeAgain(request, response);
            }
            throw failure;
        }
        if (who.isPresent()) {
            currentUser.become(who.get());
            Set<String> groups = who.get().roles().stream().map(Role::id).collect(Collectors.toSet());
            return context.notifyContainerAboutLogin(who.get().userName(), groups);
        }
        if (!context.isProtected()) {
            return context.doNothing();
        }
        return ask(request, response, context);
    }

    private Optional<SignedIn> remembered(HttpServletRequest request, HttpServletResponse response) {
        Optional<String> token = browser.rememberedToken(request);
        if (token.isEmpty()) {
            return Optional.empty();
        }
        Optional<SignInService.Remembered> remembered = signIns.renew(token.get());
        if (remembered.isEmpty()) {
            browser.forgetToken(response);
            return Optional.empty();
        }
        if (remembered.get().token() != null) {
            browser.keepToken(response, remembered.get().token());
        }
        browser.begin(request, remembered.get().who());
        return Optional.of(remembered.get().who());
    }

    /** The database is away: whether the sign-in still holds cannot be told now, which does not end it. */
    private static AuthenticationStatus comeAgain(HttpServletRequest request, HttpServletResponse response)
            throws AuthenticationException {
        response.setHeader("Retry-After", String.valueOf(LostDatabase.COME_AGAIN_SECONDS));
        if (API.equals(request.getServletPath())) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else if (isAjax(request)) {
            redirectAjax(response, request.getContextPath() + "/errors/503.xhtml");
            return AuthenticationStatus.SEND_CONTINUE;
        } else {
            sendError(response);
        }
        return AuthenticationStatus.SEND_FAILURE;
    }

    private static void sendError(HttpServletResponse response) throws AuthenticationException {
        try {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } catch (IOException e) {
            throw new AuthenticationException(e);
        }
    }

    private static boolean isAjax(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"));
    }

    private static AuthenticationStatus ask(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        if (API.equals(request.getServletPath())) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return AuthenticationStatus.SEND_FAILURE;
        }
        boolean posted = "POST".equals(request.getMethod());
        String from = posted ? referer(request) : address(request);
        String to = request.getContextPath() + SIGN_IN + "?from=" + URLEncoder.encode(from, StandardCharsets.UTF_8)
                + (posted ? "&why=expired" : BrowserSession.hasJustEnded(request) ? "&why=ended" : "");
        if (isAjax(request)) {
            redirectAjax(response, to);
            return AuthenticationStatus.SEND_CONTINUE;
        }
        return context.redirect(to);
    }

    private static String address(HttpServletRequest request) {
        return request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
    }

    /** The page that a form was on, with its query, if the browser says so; else the form's own address. */
    private static String referer(HttpServletRequest request) {
        String referer = request.getHeader("Referer");
        if (referer != null && referer.startsWith("http")) {
            try {
                URI page = URI.create(referer);
                if (request.getRequestURI().equals(page.getRawPath())) {
                    return page.getRawPath() + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery());
                }
            } catch (IllegalArgumentException unreadable) {
                return request.getRequestURI();
            }
        }
        return request.getRequestURI();
    }

    private static void redirectAjax(HttpServletResponse response, String to) throws AuthenticationException {
        try {
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter()
                    .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                            + to.replace("&", "&amp;") + "\"/></partial-response>");
        } catch (IOException e) {
            throw new AuthenticationException(e);
        }
    }
}
