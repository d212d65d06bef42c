package vn.camtay.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import vn.camtay.organisation.LeavingReported;
import vn.camtay.shared.event.DomainEvents;

/** Lets people leave of whom a file says so, by the same road as the page. */
@ApplicationScoped
class StaffingObserver {
    @Inject
    StaffingService staffing;

    void leave(@Observes DomainEvents events) {
        List<LeavingReported> reported = events.of(LeavingReported.class);
        if (!reported.isEmpty()) {
            staffing.planLeavers(
                    reported.get(0).actorId(),
                    reported.stream().map(LeavingReported::officialId).toList());
        }
    }
}
