package vn.camtay.sheet;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.function.Consumer;
import vn.camtay.shared.web.ContentDisposition;

/** A table as the answer to a download: its type, and its name in the reader's letters (RFC 6266). */
public final class SheetDownload {
    private SheetDownload() {}

    /**
     * Answers with a table that is written while it is sent.
     *
     * @param name  of the file without ending, also of the sheet
     * @param table writes heading and rows
     */
    public static Response answer(SheetFormat format, String name, Consumer<SheetWriter> table) {
        StreamingOutput body = out -> {
            try (SheetWriter writer = SheetWriter.to(out, format, name)) {
                table.accept(writer);
            }
        };
        return Response.ok(body)
                .type(format.contentType())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment(name + "." + format.extension()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
