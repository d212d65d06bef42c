package vn.camtay.shared.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import vn.camtay.shared.error.ForbiddenException;

/** Refuses every changing REST call without the session's {@link CsrfToken}. */
@Provider
public class CsrfFilter implements ContainerRequestFilter {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    CsrfToken token;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!SAFE.contains(request.getMethod()) && !token.matches(request.getHeaderString(CsrfToken.HEADER))) {
            throw new ForbiddenException();
        }
    }
}
