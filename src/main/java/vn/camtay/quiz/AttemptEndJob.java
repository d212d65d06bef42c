package vn.camtay.quiz;

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
import vn.camtay.shared.batch.BatchReport;
import vn.camtay.shared.batch.BatchRunner;
import vn.camtay.shared.batch.ScheduledRun;
import vn.camtay.shared.identity.Roles;
import vn.camtay.shared.persistence.DatabaseMigration;

/** Ends attempts whose time is over, every five seconds, on every node: the row's lock and its state decide who does it. */
@Startup
@Singleton
@DependsOn(DatabaseMigration.NAME)
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(ScheduledRun.class)
public class AttemptEndJob {
    private static final Logger LOGGER = System.getLogger(AttemptEndJob.class.getName());

    @Inject
    AttemptEndService ends;

    @Inject
    BatchRunner batch;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void end() {
        BatchReport<Long> report = batch.each(ends.findDue(), ends::end);
        if (report.ok() > 0 || !report.failed().isEmpty()) {
            LOGGER.log(
                    Level.INFO,
                    "attempts whose time is over: {0} moved on, {1} failed",
                    report.ok(),
                    report.failed().size());
        }
    }
}
