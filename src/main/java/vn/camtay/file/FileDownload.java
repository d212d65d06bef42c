package vn.camtay.file;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.EOFException;
import vn.camtay.shared.web.ContentDisposition;

/**
 * A kept file as the answer to a request: saved under its name, never shown or run inside the site; or, for pictures and sounds
 * only, shown within a page.
 */
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

    /**
     * Answers with a picture or a sound, or the part of it that was asked for: some browsers play a sound only by parts. The
     * browser of this person may keep it for a day, and asks with its tag after that.
     *
     * @param owner the feature that keeps it and has found that this person may see it
     * @param range the header of the request, null for none
     */
    public static Response shown(FileService files, String owner, KeptFileRow file, String range, Request request) {
        if (!FileType.PICTURES.contains(file.type()) && !FileType.SOUNDS.contains(file.type())) {
            throw new IllegalArgumentException("a page does not show " + file.type());
        }
        EntityTag tag = new EntityTag(file.sha256());
        Response.ResponseBuilder known = request.evaluatePreconditions(tag);
        if (known != null) {
            return kept(known, tag).build();
        }
        ByteRange part = ByteRange.of(range, file.bytes());
        Response.ResponseBuilder answer = kept(
                        Response.status(part.isWhole() ? Response.Status.OK : Response.Status.PARTIAL_CONTENT), tag)
                .entity(body(files, owner, file, part))
                .type(file.type().contentType())
                .header("Accept-Ranges", "bytes")
                .header(HttpHeaders.CONTENT_LENGTH, part.length());
        return part.isWhole()
                ? answer.build()
                : answer.header("Content-Range", part.header()).build();
    }

    private static Response.ResponseBuilder kept(Response.ResponseBuilder answer, EntityTag tag) {
        return answer.tag(tag).header(HttpHeaders.CACHE_CONTROL, "private, max-age=86400");
    }

    static StreamingOutput body(FileService files, String owner, KeptFileRow file) {
        return body(files, owner, file, ByteRange.of(null, file.bytes()));
    }

    private static StreamingOutput body(FileService files, String owner, KeptFileRow file, ByteRange part) {
        return out -> {
            long at = part.first();
            while (at <= part.last()) {
                byte[] piece = files.chunk(owner, file.id(), (int) (at / FileService.CHUNK))
                        .orElseThrow(() -> new EOFException("file " + file.id() + " was removed while it was read"));
                int from = (int) (at % FileService.CHUNK);
                int length = (int) Math.min(piece.length - from, part.last() + 1 - at);
                out.write(piece, from, length);
                at += length;
            }
        };
    }
}
