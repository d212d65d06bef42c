package vn.camtay.staffing;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import vn.camtay.shared.batch.BatchRunner;
import vn.camtay.shared.batch.ScheduledRun;
import vn.camtay.shared.error.DomainException;
import vn.camtay.shared.identity.Roles;
import vn.camtay.shared.persistence.DatabaseMigration;

/** Carries planned changes out when their day has come, every minute, on every node: the change's row decides which node does. */
@Startup
@Singleton
@DependsOn(DatabaseMigration.NAME)
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(ScheduledRun.class)
public class StaffingJob {
    private static final Logger LOGGER = System.getLogger(StaffingJob.class.getName());

    @Inject
    StaffingService staffing;

    @Inject
    UnitChangeService units;

    @Inject
    PostClosingService posts;

    @Inject
    BatchRunner batch;

    @Schedule(hour = "*", minute = "*", second = "20", persistent = false)
    void carryOut() {
        // units first: who is moved on that day may be moved into what they became; posts last, when everybody is where
        // they hold one
        carryOut("unit", units);
        carryOut("person", staffing);
        carryOut("post", posts);
    }

    private void carryOut(String what, PlanningService<?, ?> plans) {
        batch.each(plans.findDue(), id -> {
            try {
                batch.inTransaction(() -> plans.carryOutDue(id));
            } catch (DomainException refusal) {
                LOGGER.log(
                        Level.WARNING,
                        "planned change {0} of a {1} could not be carried out: {2}",
                        id,
                        what,
                        refusal.getMessage());
                plans.refuseDue(id, refusal.reasons().get(0).key());
            }
        });
    }
}
