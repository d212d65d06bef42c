package vn.camtay.signoff;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import vn.camtay.shared.batch.BatchRunner;
import vn.camtay.shared.batch.ScheduledRun;
import vn.camtay.shared.identity.Roles;
import vn.camtay.shared.persistence.DatabaseMigration;

/** Gives due checks to somebody every minute, on every node: the check's row decides which node tells. */
@Startup
@Singleton
@DependsOn(DatabaseMigration.NAME)
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(ScheduledRun.class)
public class TransferCheckJob {
    @Inject
    TransferCheckService checks;

    @Inject
    BatchRunner batch;

    @Schedule(hour = "*", minute = "*", second = "45", persistent = false)
    void look() {
        batch.each(checks.findDue(), checks::assignDue);
    }
}
