package vn.camtay.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vn.camtay.organisation.RoleHoldersAsked;

/** Tells the features below who has a role: in the transaction that asks. */
@ApplicationScoped
public class RoleHolderObserver {
    @Inject
    RoleHolderRepository holders;

    void onAsked(@Observes RoleHoldersAsked asked) {
        asked.add(holders.holders(asked.role()));
    }
}
