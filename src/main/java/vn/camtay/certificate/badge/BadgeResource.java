package vn.camtay.certificate.badge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import vn.camtay.shared.web.ContentDisposition;
import vn.camtay.shared.web.Language;

/** Certificates as badges, for their holders. */
@ApplicationScoped
@Path("badges")
public class BadgeResource {
    @Inject
    BadgeService badges;

    @Inject
    Language language;

    @GET
    @Path("{id}.jwt")
    public Response badge(@PathParam("id") long id) {
        BadgeService.Badge badge = badges.badge(id);
        String name =
                language.texts().say("certificate.badge.file", badge.number().replace('/', '-'));
        return Response.ok(badge.token())
                .type("application/vc+jwt")
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment(name + ".jwt"))
                .build();
    }
}
