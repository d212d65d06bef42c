package vn.camtay.session;

import java.io.Serializable;
import java.util.Set;

/** A trainer as the pages about trainers show one; {@code loadCap} is null for no limit, no module means every one. */
public record TrainerDetail(
        long officialId, String fullName, String unitName, WeekHours hours, Integer loadCap, Set<Long> moduleIds)
        implements Serializable {
    public TrainerDetail {
        moduleIds = Set.copyOf(moduleIds);
    }
}
