package vn.camtay.attendance;

import java.io.Serializable;
import java.time.Instant;
import vn.camtay.file.FileType;

/**
 * A signed sheet that was scanned or photographed.
 *
 * @param fullName who attached it; null for an account that belongs to no official
 */
public record ScanRow(long id, String name, FileType type, int bytes, Instant keptAt, String fullName)
        implements Serializable {
    private static final double MEGABYTE = 1024 * 1024;

    /** Size in megabytes, rounded up to a tenth. */
    public double megabytes() {
        return Math.ceil(bytes / MEGABYTE * 10) / 10;
    }
}
