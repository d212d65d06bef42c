package vn.camtay.file;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import vn.camtay.shared.error.InvalidInputException;

/**
 * A file as a browser sent it, not yet looked at.
 *
 * @param name    as the browser says
 * @param content taken once, and closed by who takes it
 */
public record FileUpload(String name, InputStream content) {
    /** An upload that lies in a temporary file until it is closed. */
    public record Received(FileUpload upload) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            upload.content().close();
        }
    }

    /**
     * Reads the body of a request to its end, or until it is larger than may be kept, before any transaction begins.
     *
     * @param name as the device says, null for none
     */
    public static Received receive(String name, InputStream body) throws IOException {
        Path file = Files.createTempFile("file", ".received");
        try {
            try (OutputStream out = Files.newOutputStream(file)) {
                body.transferTo(new Bounded(out));
            }
            return new Received(new FileUpload(
                    name == null ? "" : name, Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE)));
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(file);
            throw failure;
        }
    }

    /** Takes as much as a file may have. */
    private static final class Bounded extends OutputStream {
        private final OutputStream out;
        private long bytes;

        Bounded(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            count(1);
            out.write(one);
        }

        @Override
        public void write(byte[] buffer, int from, int length) throws IOException {
            count(length);
            out.write(buffer, from, length);
        }

        private void count(int more) {
            bytes += more;
            if (bytes > CheckedUpload.MAX_BYTES) {
                throw CheckedUpload.tooBig();
            }
        }
    }

    /** @throws InvalidInputException when the form was sent without choosing a file */
    public static FileUpload of(Part part) throws IOException {
        if (part == null
                || part.getSubmittedFileName() == null
                || part.getSubmittedFileName().isBlank()) {
            throw new InvalidInputException("file.refused.noFile");
        }
        return new FileUpload(part.getSubmittedFileName(), part.getInputStream());
    }
}
