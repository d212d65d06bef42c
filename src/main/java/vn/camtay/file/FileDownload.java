package vn.camtay.file;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.EOFException;
import vn.camtay.shared.web.ContentDisposition;

/** A kept file as the answer to a download: saved under its name, never shown or run inside the site. */
public final class FileDownload {
    private FileDownload() {}

    /**
     * Answers with the content, read chunk by chunk while it is sent.
     *
     * @param owner the feature that keeps it and has found that this person may read it
     */
    public static Response answer(FileService files, String owner, KeptFileRow file) {
        return Response.ok(body(files, owner, file))
                .type(file.type().contentType())
                .header(HttpHeaders.CONTENT_LENGTH, file.bytes())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment(file.name()))
                .build();
    }

    static StreamingOutput body(FileService files, String owner, KeptFileRow file) {
        return out -> {
            long left = file.bytes();
            for (int number = 0; left > 0; number++) {
                byte[] piece = files.chunk(owner, file.id(), number)
                        .orElseThrow(() -> new EOFException("file " + file.id() + " was removed while it was read"));
                out.write(piece);
                left -= piece.length;
            }
        };
    }
}
