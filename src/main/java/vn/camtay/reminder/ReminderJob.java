package vn.camtay.reminder;

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
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import vn.camtay.shared.batch.BatchReport;
import vn.camtay.shared.batch.BatchRunner;
import vn.camtay.shared.batch.ScheduledRun;
import vn.camtay.shared.identity.Roles;
import vn.camtay.shared.persistence.DatabaseMigration;

/** Gives the reminders that are due, heads their one mail of the day, tells of rolls that are not complete and of each month's figures, every minute, on every node: the unique key decides which one wins. */
@Startup
@Singleton
@DependsOn(DatabaseMigration.NAME)
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(ScheduledRun.class)
public class ReminderJob {
    private static final Logger LOGGER = System.getLogger(ReminderJob.class.getName());

    @Inject
    ReminderService reminders;

    @Inject
    RequestDigestService digests;

    @Inject
    RollReminderService rolls;

    @Inject
    MonthlyReportService reports;

    @Inject
    BatchRunner batch;

    @Inject
    Clock clock;

    /** The month in which this node has told all heads of the one before. */
    private YearMonth told;

    @Schedule(hour = "*", minute = "*", second = "15", persistent = false)
    void remind() {
        tell("reminders", batch.each(reminders.findDue(), reminders::remind));
        tell("mails to heads", batch.each(digests.findDue(), digests::tell));
        tell("rolls not complete", batch.each(rolls.findDue(), rolls::tell));
        remindOfReports();
    }

    /** Once a month and node, and again while one of them fails: the mails' keys keep them from going out twice. */
    private void remindOfReports() {
        YearMonth month = YearMonth.now(clock);
        if (month.equals(told)) {
            return;
        }
        List<DueMonthly> due = reports.findDue();
        BatchReport<DueMonthly> report = batch.each(due, reports::tell);
        tell("monthly reports", report);
        told = due.isEmpty() || !report.failed().isEmpty() ? told : month;
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
