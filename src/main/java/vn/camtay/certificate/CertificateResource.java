package vn.camtay.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import vn.camtay.paper.Paper;
import vn.camtay.paper.PaperDownload;
import vn.camtay.paper.PaperPrinter;
import vn.camtay.shared.web.Language;

/** Certificates to print. */
@ApplicationScoped
@Path("certificates")
public class CertificateResource {
    @Inject
    CertificateService certificates;

    @Inject
    PaperPrinter printer;

    @Inject
    Language language;

    @GET
    @Path("{id}.pdf")
    public Response paper(@PathParam("id") long id) {
        Paper paper = certificates.paper(id, language.getTag());
        return PaperDownload.answer(
                printer,
                paper,
                language.texts().say("certificate.paper.file", paper.title().replace('/', '-')));
    }
}
