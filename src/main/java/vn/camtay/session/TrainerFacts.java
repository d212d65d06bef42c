package vn.camtay.session;

import java.io.Serializable;
import java.util.Set;

/**
 * What is known of somebody who is to train.
 *
 * @param loadCap   meetings a week, null for no limit
 * @param moduleIds modules they may teach; empty for every module
 */
record TrainerFacts(long officialId, String fullName, WeekHours hours, Integer loadCap, Set<Long> moduleIds)
        implements Serializable {
    TrainerFacts {
        moduleIds = Set.copyOf(moduleIds);
    }

    boolean mayTeach(long moduleId) {
        return moduleIds.isEmpty() || moduleIds.contains(moduleId);
    }
}
