package vn.camtay.paper;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import vn.camtay.shared.web.ContentDisposition;

/** A paper as the answer to a download, written while it is sent. */
public final class PaperDownload {
    private PaperDownload() {}

    /** @param name of the file without ending, in the reader's letters */
    public static Response answer(PaperPrinter printer, Paper paper, String name) {
        StreamingOutput body = out -> printer.print(paper, out);
        return Response.ok(body)
                .type("application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment(name + ".pdf"))
                .build();
    }
}
