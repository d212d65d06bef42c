package vn.camtay.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;

/** For which units the reader may do a head's work: a head for their own, a coordinator and the system for all. */
@ApplicationScoped
class UnitReach {
    @Inject
    CurrentUser currentUser;

    @Inject
    UnitRepository units;

    @Inject
    DeputyRepository deputies;

    @Inject
    Clock clock;

    boolean everywhere() {
        return !currentUser.isSignedIn() || currentUser.has(Role.COORDINATOR);
    }

    /** @throws NotFoundException when there is no such unit, or not for this reader */
    UnitRow require(long unitId) {
        if (!everywhere() && !currentUser.unitIds().contains(unitId)) {
            throw new NotFoundException();
        }
        return units.findRow(unitId).orElseThrow(NotFoundException::new);
    }

    /**
     * Units, with everything below, in which the reader does the work of a head or of the clerk who keeps the leave; null for
     * everywhere.
     */
    Set<Long> leaveUnits() {
        if (everywhere()) {
            return null;
        }
        Set<Long> kept = new HashSet<>(currentUser.unitIds());
        if (currentUser.officialId().isPresent()) {
            Set<Long> asClerk =
                    deputies.units(currentUser.officialId().getAsLong(), DeputyTask.LEAVE, LocalDate.now(clock));
            if (!asClerk.isEmpty()) {
                kept.addAll(units.withBelow(asClerk));
            }
        }
        return kept;
    }
}
