package vn.camtay.quiz.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import vn.camtay.shared.web.ContentDisposition;
import vn.camtay.shared.web.Language;

/** The questions of a module as a file: {@code gift}, {@code moodle-xml} or {@code qti}. */
@ApplicationScoped
@Path("quiz/modules/{module}/questions")
public class QuestionFileResource {
    @Inject
    QuestionFileService files;

    @Inject
    Language language;

    @GET
    @Path("gift")
    public Response gift(@PathParam("module") long module) {
        return file(module, QuestionFormat.GIFT);
    }

    @GET
    @Path("moodle-xml")
    public Response moodleXml(@PathParam("module") long module) {
        return file(module, QuestionFormat.MOODLE_XML);
    }

    @GET
    @Path("qti")
    public Response qti(@PathParam("module") long module) {
        return file(module, QuestionFormat.QTI);
    }

    private Response file(long module, QuestionFormat format) {
        ExportedQuestions exported = files.export(module, format);
        String file = language.texts().say("quiz.questionFile.file.name") + "." + format.extension();
        return Response.ok(exported.content())
                .type(format.contentType())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment(file))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
