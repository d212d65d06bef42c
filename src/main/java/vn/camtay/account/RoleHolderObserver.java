package vn.camtay.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vn.camtay.organisation.RoleHoldersAsked;
import vn.camtay.organisation.UnitHeadsAsked;

/** Tells the features below who has a role, and who heads a unit: in the transaction that asks. */
@ApplicationScoped
public class RoleHolderObserver {
    @Inject
    RoleHolderRepository holders;

    void onAsked(@Observes RoleHoldersAsked asked) {
        asked.add(holders.holders(asked.role()));
    }

    void onHeadsAsked(@Observes UnitHeadsAsked asked) {
        holders.heads(asked.unitIds()).forEach(head -> asked.add(head[0], head[1]));
    }
}
