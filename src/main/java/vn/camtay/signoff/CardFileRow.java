package vn.camtay.signoff;

import java.io.Serializable;
import java.time.Instant;
import vn.camtay.file.FileType;

/**
 * A file of a card's row as its page shows it.
 *
 * @param type      null once it was taken away, likewise {@code bytes}
 * @param removedBy name of who took it away; null while it is there, likewise {@code because}
 */
public record CardFileRow(
        long id,
        long entryId,
        String name,
        FileType type,
        Integer bytes,
        long attachedBy,
        Instant attachedAt,
        String removedBy,
        String because)
        implements Serializable {
    private static final double MEGABYTE = 1024 * 1024;

    public boolean removed() {
        return removedBy != null;
    }

    /** Size in megabytes, rounded up to a tenth; 0 once it was taken away. */
    public double megabytes() {
        return bytes == null ? 0 : Math.ceil(bytes / MEGABYTE * 10) / 10;
    }
}
