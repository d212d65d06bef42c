package vn.camtay.catalogue;

import java.io.Serializable;
import vn.camtay.file.FileType;

/**
 * One material as pages show it.
 *
 * @param text     null unless it is a text
 * @param link     null unless it is a link
 * @param fileName null unless it is a file, like the two below
 * @param bytes    of the file
 */
public record MaterialRow(
        long id,
        MaterialKind kind,
        String title,
        String text,
        String link,
        String fileName,
        FileType fileType,
        Integer bytes)
        implements Serializable {
    private static final double MEGABYTE = 1024 * 1024;

    /** The file's size in megabytes, rounded up to a tenth. */
    public double megabytes() {
        return Math.ceil(bytes / MEGABYTE * 10) / 10;
    }
}
