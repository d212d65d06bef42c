package vn.camtay.attendance;

import java.io.Serializable;
import java.time.Instant;

/**
 * What an official said of themself at a meeting, as the roll shows it.
 *
 * @param inAt         when they checked in; null otherwise
 * @param inMeans      how; null otherwise
 * @param outAt        when they checked out; null otherwise
 * @param sharedDevice whether the same device checked in somebody else, too: worth a look, nothing more
 */
public record SelfReport(Instant inAt, Means inMeans, Instant outAt, boolean sharedDevice) implements Serializable {
    static final SelfReport NONE = new SelfReport(null, null, null, false);

    public boolean made() {
        return inAt != null || outAt != null;
    }

    SelfReport shared() {
        return new SelfReport(inAt, inMeans, outAt, true);
    }
}
