package vn.camtay.shared.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import vn.camtay.shared.error.ForbiddenException;

/** Refuses every changing REST call without the session's {@link CsrfToken}, but those that ask for a token of their own. */
@Provider
public class CsrfFilter implements ContainerRequestFilter {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    CsrfToken token;

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!SAFE.contains(request.getMethod())
                && !resource.getResourceMethod().isAnnotationPresent(OwnToken.class)
                && !token.matches(request.getHeaderString(CsrfToken.HEADER))) {
            throw new ForbiddenException();
        }
    }
}
