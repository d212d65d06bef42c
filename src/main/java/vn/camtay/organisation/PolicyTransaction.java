package vn.camtay.organisation;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import vn.camtay.shared.persistence.Edition;
import vn.camtay.shared.persistence.Editions;
import vn.camtay.shared.persistence.Kept;

/**
 * The settings as a transaction sees them: asked of the database once in each, so that every node sees what is stored, and read anew
 * only when somebody has changed one.
 */
@ApplicationScoped
class PolicyTransaction {
    private static final Object KEY = PolicyTransaction.class;

    @Inject
    PolicyRepository policies;

    @Inject
    Editions editions;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    private final Kept<PolicySchedule> kept = new Kept<>();

    PolicySchedule schedule() {
        if (transaction.getResource(KEY) instanceof PolicySchedule known) {
            return known;
        }
        PolicySchedule schedule = editions.current(Edition.POLICY, kept, policies::schedule);
        transaction.putResource(KEY, schedule);
        return schedule;
    }

    /** This transaction has changed a setting. */
    void forget() {
        transaction.putResource(KEY, null);
    }
}
