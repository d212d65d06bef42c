package vn.camtay.file;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import vn.camtay.shared.error.InvalidInputException;

/**
 * A file as a browser sent it, not yet looked at.
 *
 * @param name    as the browser says
 * @param content taken once, and closed by who takes it
 */
public record FileUpload(String name, InputStream content) {
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
