package vn.camtay.shared.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import vn.camtay.shared.settings.Settings;

/**
 * The address of whoever asks, which slows down those who guess passwords. Behind the proxy that ends TLS (the base URL says
 * https) it is the last one in {@value #HEADER}, which that proxy wrote; everything else in the header, and the header without a
 * proxy, anybody may have invented. Nobody further in sees the header.
 */
@WebFilter("/*")
public class ForwardedAddressFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    static final String HEADER = "X-Forwarded-For";

    @Inject
    transient Settings settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String forwarded = String.join(",", Collections.list(request.getHeaders(HEADER)));
        chain.doFilter(
                new Forwarded(request, address(request.getRemoteAddr(), forwarded, settings.secure())), response);
    }

    /**
     * @param peer      who holds the connection
     * @param forwarded the header's values, joined by commas; empty without a header
     */
    static String address(String peer, String forwarded, boolean behindProxy) {
        String last = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        return behindProxy && last.matches("[0-9a-fA-F:.]{3,45}") ? last : peer;
    }

    private static final class Forwarded extends HttpServletRequestWrapper {
        private final String address;

        Forwarded(HttpServletRequest request, String address) {
            super(request);
            this.address = address;
        }

        @Override
        public String getRemoteAddr() {
            return address;
        }

        @Override
        public String getHeader(String name) {
            return HEADER.equalsIgnoreCase(name) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return HEADER.equalsIgnoreCase(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
        }
    }
}
