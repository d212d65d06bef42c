package vn.camtay.signoff;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A case that more than one official used, for a coordinator.
 *
 * @param caseTail last characters of its number
 * @param uses     every row that names it, in the order in which they were added
 */
public record FlaggedCase(long flagId, String caseHash, String caseTail, Instant flaggedAt, List<FlaggedUse> uses)
        implements Serializable {
    public FlaggedCase {
        uses = List.copyOf(uses);
    }

    /** As the database gives it. */
    public FlaggedCase(Long flagId, String caseHash, String caseTail, Instant flaggedAt) {
        this(flagId.longValue(), caseHash, caseTail, flaggedAt, List.of());
    }

    FlaggedCase with(List<FlaggedUse> rows) {
        return new FlaggedCase(flagId, caseHash, caseTail, flaggedAt, rows);
    }
}
