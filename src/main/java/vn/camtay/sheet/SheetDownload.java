package vn.camtay.sheet;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import vn.camtay.shared.text.SearchKey;

/** A table as the answer to a download: its type, and its name in the reader's letters (RFC 6266). */
public final class SheetDownload {
    private static final String UNRESERVED = "!#$&+-.^_`|~";

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
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(name + "." + format.extension()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** The header's value: a plain name for old readers, then the true one in UTF-8. */
    public static String disposition(String fileName) {
        String plain = SearchKey.of(fileName).replaceAll("[^a-z0-9._-]+", "-");
        StringBuilder encoded = new StringBuilder();
        for (byte b : fileName.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (c < 128 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0)) {
                encoded.append(c);
            } else {
                encoded.append('%').append(String.format("%02X", b & 0xFF));
            }
        }
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }
}
