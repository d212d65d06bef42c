package vn.camtay.competency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.camtay.organisation.OfficialRow;
import vn.camtay.organisation.OfficialService;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;

/** Whose levels a reader may see: their own, a head those of their units, a coordinator everybody's. */
@ApplicationScoped
class RecordReach {
    @Inject
    OfficialService officials;

    @Inject
    CurrentUser currentUser;

    /** @throws NotFoundException when there is no such official, or not for this reader */
    OfficialRow require(long officialId) {
        OfficialRow person = officials.require(officialId);
        if (!isMine(officialId) && !isHeadOf(person)) {
            throw new NotFoundException();
        }
        return person;
    }

    boolean isMine(long officialId) {
        return currentUser.officialId().isPresent() && currentUser.officialId().getAsLong() == officialId;
    }

    /** Whether the reader does a head's work for the person: never for themself. */
    boolean isHeadOf(OfficialRow person) {
        return !isMine(person.id())
                && (currentUser.has(Role.COORDINATOR)
                        || currentUser.has(Role.HEAD) && currentUser.unitIds().contains(person.unitId()));
    }
}
