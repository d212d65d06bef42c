package vn.camtay.enrolment;

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

/**
 * What time does to places, every minute, on every node: unanswered requests and waits in vain expire, kept seats
 * without a name are released, and free seats that
 * nobody took in the transaction that freed them go to those who wait. Each step is decided anew under its locks, so that
 * twice is once.
 */
@Startup
@Singleton
@DependsOn(DatabaseMigration.NAME)
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(ScheduledRun.class)
public class EnrolmentJob {
    private static final Logger LOGGER = System.getLogger(EnrolmentJob.class.getName());

    @Inject
    ApprovalService approvals;

    @Inject
    WaitlistService waitlists;

    @Inject
    ReservationService reservations;

    @Inject
    BatchRunner batch;

    @Schedule(hour = "*", minute = "*", second = "35", persistent = false)
    void passTime() {
        tell("requests expired", batch.each(approvals.findClosed(), approvals::expire));
        tell("kept seats released", batch.each(reservations.findDue(), reservations::releaseDue));
        tell("sessions filled", batch.each(waitlists.findToFill(), waitlists::fill));
        tell("waits ended", batch.each(waitlists.findInVain(), waitlists::expire));
    }

    private static void tell(String what, BatchReport<?> report) {
        if (report.ok() > 0 || !report.failed().isEmpty()) {
            LOGGER.log(
                    Level.INFO,
                    "{0}: {1} done, {2} failed",
                    what,
                    report.ok(),
                    report.failed().size());
        }
    }
}
