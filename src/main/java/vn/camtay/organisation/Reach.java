package vn.camtay.organisation;

import java.util.Set;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;

/**
 * Whose records a reader may see: a coordinator and an administrator everybody's, a head those of their units, a trainer the
 * names of everybody active, each their own.
 *
 * @param selfId the reader's own record, 0 if none
 */
record Reach(boolean everybody, boolean names, Set<Long> unitIds, long selfId) {
    /** No person behind the request: a job or a start-up bean. */
    static final Reach SYSTEM = new Reach(true, true, Set.of(), 0);

    static Reach of(CurrentUser reader) {
        if (!reader.isSignedIn()) {
            return SYSTEM;
        }
        return new Reach(
                reader.hasAny(Role.COORDINATOR, Role.ADMINISTRATOR),
                reader.has(Role.TRAINER),
                reader.unitIds(),
                reader.officialId().orElse(0));
    }

    /** Whether the reader may see address and number, not the name only. */
    boolean seesAll(OfficialRow row) {
        return everybody || unitIds.contains(row.unitId()) || row.id() == selfId;
    }
}
