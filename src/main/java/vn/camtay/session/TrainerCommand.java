package vn.camtay.session;

import java.io.Serializable;
import java.util.Set;

/**
 * What a coordinator says of a trainer.
 *
 * @param moduleIds modules they may teach; empty for every module
 * @param loadCap   meetings a week, null for no limit
 */
public record TrainerCommand(long officialId, Set<Long> moduleIds, WeekHours hours, Integer loadCap)
        implements Serializable {
    public TrainerCommand {
        moduleIds = Set.copyOf(moduleIds);
    }
}
