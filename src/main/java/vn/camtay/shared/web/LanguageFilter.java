package vn.camtay.shared.web;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.settings.Settings;

/** {@code ?lang=en} on any page chooses the language, remembers it for a year and comes back to the same address. */
@WebFilter("*.xhtml")
public class LanguageFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final int YEAR = 365 * 24 * 60 * 60;

    /** A signed-in person chose their language; account keeps it for their mails. */
    public record LanguageChosen(long accountId, String language) {}

    @Inject
    transient Settings settings;

    @Inject
    transient CurrentUser currentUser;

    @Inject
    transient Event<LanguageChosen> chosen;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String language = request.getParameter("lang");
        if (!"GET".equals(request.getMethod()) || !("vi".equals(language) || "en".equals(language))) {
            chain.doFilter(request, response);
            return;
        }
        Cookie cookie = new Cookie(Language.COOKIE, language);
        cookie.setPath("/");
        cookie.setMaxAge(YEAR);
        cookie.setHttpOnly(true);
        cookie.setSecure(settings.secure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
        if (currentUser.isSignedIn()) {
            chosen.fire(new LanguageChosen(currentUser.accountId(), language));
        }
        String rest = Arrays.stream(request.getQueryString().split("&"))
                .filter(part -> !part.startsWith("lang="))
                .collect(Collectors.joining("&"));
        response.sendRedirect(request.getRequestURI() + (rest.isEmpty() ? "" : "?" + rest));
    }
}
