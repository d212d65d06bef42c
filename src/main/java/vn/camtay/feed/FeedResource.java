package vn.camtay.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.temporal.ChronoUnit;
import java.util.Date;

/** A calendar for the program that knows its address; one that has it already is told so (304). */
@Path("feeds")
@ApplicationScoped
public class FeedResource {
    @Inject
    FeedFetchService feeds;

    @GET
    @Path("{token}.ics")
    @Produces("text/calendar;charset=UTF-8")
    public Response fetch(@PathParam("token") String token, @Context Request request) {
        FeedContent content = feeds.fetch(token).orElseThrow(NotFoundException::new);
        EntityTag tag = new EntityTag(content.tag());
        Date since = Date.from(content.since().truncatedTo(ChronoUnit.SECONDS));
        Response.ResponseBuilder known = request.evaluatePreconditions(since, tag);
        Response.ResponseBuilder answer = known == null ? Response.ok(content.calendar()) : known;
        return answer.tag(tag)
                .lastModified(since)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }
}
