package vn.camtay.competency;

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
 * Weighs quiz results anew whose questions rest on a document of which something else is said now, every minute, on every node. The
 * day on which a document ends needs no run: evidence is written with its last day.
 */
@Startup
@Singleton
@DependsOn(DatabaseMigration.NAME)
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(ScheduledRun.class)
public class QuizEvidenceJob {
    private static final Logger LOGGER = System.getLogger(QuizEvidenceJob.class.getName());

    /** Weighed in one run; the next takes the rest. */
    private static final int MOST = 1000;

    @Inject
    CompletionService completions;

    @Inject
    BatchRunner batch;

    @Schedule(hour = "*", minute = "*", second = "20", persistent = false)
    void weigh() {
        BatchReport<GradedQuiz> report = batch.each(completions.findToWeigh(MOST), completions::weighAnew);
        if (report.ok() > 0 || !report.failed().isEmpty()) {
            LOGGER.log(
                    Level.INFO,
                    "quiz results whose documents changed: {0} weighed anew, {1} failed",
                    report.ok(),
                    report.failed().size());
        }
    }
}
