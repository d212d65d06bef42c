package vn.camtay.reminder;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import vn.camtay.shared.batch.BatchReport;
import vn.camtay.shared.batch.BatchRunner;
import vn.camtay.shared.identity.Roles;
import vn.camtay.shared.persistence.DatabaseMigration;

/** Gives the reminders that are due, every minute, on every node: the unique key decides which one wins. */
@Startup
@Singleton
@DependsOn(DatabaseMigration.NAME)
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReminderJob {
    private static final Logger LOGGER = System.getLogger(ReminderJob.class.getName());

    @Inject
    ReminderService reminders;

    @Inject
    BatchRunner batch;

    @Schedule(hour = "*", minute = "*", second = "15", persistent = false)
    void remind() {
        List<DueReminder> due = reminders.findDue();
        if (!due.isEmpty()) {
            BatchReport<DueReminder> report = batch.each(due, reminders::remind);
            LOGGER.log(
                    Level.INFO,
                    "reminders: {0} done, {1} failed",
                    report.ok(),
                    report.failed().size());
        }
    }
}
