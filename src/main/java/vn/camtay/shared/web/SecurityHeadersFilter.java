package vn.camtay.shared.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.camtay.shared.settings.Settings;

/**
 * Headers of every answer. Pages get their Content-Security-Policy with a nonce from PrimeFaces; everything else gets the
 * strictest one here. Static files carry a hash of their content in the address and may be kept for a year.
 */
@WebFilter("/*")
public class SecurityHeadersFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String STATIC = "/jakarta.faces.resource/";

    @Inject
    transient Settings settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(self), geolocation=(), microphone=()");
        if (settings.secure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        if (path.startsWith(STATIC)) {
            if (request.getParameter(HashedResources.PARAMETER) != null) {
                response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
            }
        } else {
            response.setHeader("Cache-Control", "no-store");
            if (!path.endsWith(".xhtml") && !path.isEmpty() && !path.equals("/")) {
                response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
            }
        }
        chain.doFilter(request, response);
    }
}
