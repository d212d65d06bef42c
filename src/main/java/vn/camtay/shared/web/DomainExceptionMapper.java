package vn.camtay.shared.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.UUID;
import vn.camtay.shared.error.DomainException;
import vn.camtay.shared.persistence.LostDatabase;

/**
 * Answers REST calls in problem+json (RFC 9457): refusals with all their reasons in the reader's language, faults with an id, and
 * "come again" while the database is away.
 */
@Provider
public class DomainExceptionMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOGGER = System.getLogger(DomainExceptionMapper.class.getName());
    private static final String PROBLEM = "application/problem+json";

    @Inject
    Refusals refusals;

    @Inject
    Language language;

    @Context
    HttpServletRequest request;

    /**
     * @param reasons sentences for the person, in order
     * @param errorId for the log, only with status 500
     */
    public record Problem(int status, String title, List<String> reasons, String errorId) {}

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof WebApplicationException plain) {
            int status = plain.getResponse().getStatus();
            return problem(
                    new Problem(status, plain.getResponse().getStatusInfo().getReasonPhrase(), List.of(), null));
        }
        return refusals.find(failure).map(this::refused).orElseGet(() -> broken(failure));
    }

    private Response refused(DomainException refusal) {
        refusals.tell(refusal, request.getRequestURI());
        int status =
                switch (refusal.kind()) {
                    case REFUSED -> 409;
                    case INVALID -> 422;
                    case FORBIDDEN -> 403;
                    case NOT_FOUND -> 404;
                };
        List<String> reasons =
                refusal.reasons().stream().map(language.texts()::say).toList();
        return problem(new Problem(status, refusal.kind().name(), reasons, null));
    }

    private Response broken(Throwable failure) {
        if (LostDatabase.isBehind(failure)) {
            LOGGER.log(
                    Level.WARNING, "the database is away: {0} at {1}", failure.getMessage(), request.getRequestURI());
            return Response.status(Response.Status.SERVICE_UNAVAILABLE)
                    .type(PROBLEM)
                    .header(HttpHeaders.RETRY_AFTER, LostDatabase.COME_AGAIN_SECONDS)
                    .entity(new Problem(
                            503,
                            "Service Unavailable",
                            List.of(language.texts().say("general.refused.databaseAway")),
                            null))
                    .build();
        }
        String errorId = UUID.randomUUID().toString();
        LOGGER.log(Level.ERROR, "error " + errorId + " at " + request.getRequestURI(), failure);
        return problem(new Problem(
                500, "Internal Server Error", List.of(language.texts().say("general.refused.unexpected")), errorId));
    }

    private static Response problem(Problem problem) {
        return Response.status(problem.status()).type(PROBLEM).entity(problem).build();
    }
}
