package vn.camtay.organisation;

import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.function.Supplier;

/** Keeps the schedule for one transaction, so that a use case reads it once and every node sees what is stored. */
@TransactionScoped
class PolicyTransaction implements Serializable {
    private static final long serialVersionUID = 1L;

    private PolicySchedule schedule;

    PolicySchedule schedule(Supplier<PolicySchedule> read) {
        if (schedule == null) {
            schedule = read.get();
        }
        return schedule;
    }

    void forget() {
        schedule = null;
    }
}
