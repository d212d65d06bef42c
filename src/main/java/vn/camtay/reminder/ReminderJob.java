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
import vn.camtay.shared.batch.BatchReport;
import vn.camtay.shared.batch.BatchRunner;
import vn.camtay.shared.identity.Roles;
import vn.camtay.shared.persistence.DatabaseMigration;

/** Gives the reminders that are due, heads their one mail of the day, and tells of rolls that are not complete, every minute, on every node: the unique key decides which one wins. */
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
    RequestDigestService digests;

    @Inject
    RollReminderService rolls;

    @Inject
    BatchRunner batch;

    @Schedule(hour = "*", minute = "*", second = "15", persistent = false)
    void remind() {
        tell("reminders", batch.each(reminders.findDue(), reminders::remind));
        tell("mails to heads", batch.each(digests.findDue(), digests::tell));
        tell("rolls not complete", batch.each(rolls.findDue(), rolls::tell));
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
