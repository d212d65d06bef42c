package vn.camtay.certificate.badge;

import com.nimbusds.jose.util.JSONObjectUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** Public documents of the issuer; wallets that run in a browser may read them too. */
@ApplicationScoped
@Path("badge-issuer")
public class BadgeIssuerResource {
    private static final String JSON = "application/json;charset=UTF-8";

    @Inject
    BadgeIssuerService issuer;

    @GET
    public Response profile() {
        return kept(Response.ok(JSONObjectUtils.toJSONString(issuer.profile())).type(JSON));
    }

    @GET
    @Path("jwks.json")
    public Response keySet() {
        return kept(Response.ok(JSONObjectUtils.toJSONString(issuer.keySet())).type(JSON));
    }

    @GET
    @Path("keys/{kid}")
    public Response key(@PathParam("kid") String kid) {
        Map<String, Object> key = issuer.key(kid).orElseThrow(NotFoundException::new);
        return kept(Response.ok(JSONObjectUtils.toJSONString(key)).type("application/jwk+json"));
    }

    @GET
    @Path("status/{number}")
    public Response status(@PathParam("number") long number) {
        String list = issuer.statusList(number).orElseThrow(NotFoundException::new);
        return open(Response.ok(list).type("application/vc+jwt")).build();
    }

    private static Response kept(Response.ResponseBuilder answer) {
        return open(answer)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=" + BadgeIssuerService.KEPT_SECONDS)
                .build();
    }

    private static Response.ResponseBuilder open(Response.ResponseBuilder answer) {
        return answer.header("Access-Control-Allow-Origin", "*");
    }
}
