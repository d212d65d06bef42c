package vn.camtay.shared.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import vn.camtay.shared.settings.Settings;

/**
 * Headers of every answer. Pages get their Content-Security-Policy with a nonce from PrimeFaces; everything else gets the
 * strictest one here. Static files carry a hash of their content in the address and may be kept for a year.
 */
@WebFilter("/*")
public class SecurityHeadersFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String CACHE_CONTROL = "Cache-Control";
    private static final String STATIC = "/jakarta.faces.resource/";
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";
    /** Passes requests of pages on to this very site; its own policy is what counts for that. */
    private static final String WORKER = "/service-worker.js";

    private static final String ASKS_ONLY_HERE = NOTHING + "; connect-src 'self'";

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
                chain.doFilter(request, new KeptForAYear(response));
                return;
            }
        } else {
            response.setHeader(CACHE_CONTROL, "no-store");
            if (!path.endsWith(".xhtml") && !path.isEmpty() && !path.equals("/")) {
                response.setHeader("Content-Security-Policy", path.equals(WORKER) ? ASKS_ONLY_HERE : NOTHING);
            }
        }
        chain.doFilter(request, response);
    }

    /** Faces names a week for every static file; a hashed one may be kept for a year, and a missing one not at all. */
    private static final class KeptForAYear extends HttpServletResponseWrapper {
        KeptForAYear(HttpServletResponse response) {
            super(response);
            response.setHeader(CACHE_CONTROL, "public, max-age=31536000, immutable");
        }

        @Override
        public void setHeader(String name, String value) {
            if (!CACHE_CONTROL.equalsIgnoreCase(name)) {
                super.setHeader(name, value);
            }
        }

        @Override
        public void addHeader(String name, String value) {
            if (!CACHE_CONTROL.equalsIgnoreCase(name)) {
                super.addHeader(name, value);
            }
        }

        @Override
        public void setStatus(int status) {
            if (status >= SC_BAD_REQUEST) {
                super.setHeader(CACHE_CONTROL, "no-store");
            }
            super.setStatus(status);
        }

        @Override
        public void sendError(int status) throws IOException {
            super.setHeader(CACHE_CONTROL, "no-store");
            super.sendError(status);
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            super.setHeader(CACHE_CONTROL, "no-store");
            super.sendError(status, message);
        }
    }
}
