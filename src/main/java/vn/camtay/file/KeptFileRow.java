package vn.camtay.file;

import java.io.Serializable;
import java.time.Instant;

/**
 * A kept file without its content.
 *
 * @param name   fit to be shown and to be saved under
 * @param sha256 of the content, in hexadecimal
 */
public record KeptFileRow(long id, String name, FileType type, int bytes, String sha256, Instant keptAt)
        implements Serializable {}
