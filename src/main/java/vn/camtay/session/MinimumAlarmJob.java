package vn.camtay.session;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.List;
import vn.camtay.shared.batch.BatchRunner;
import vn.camtay.shared.batch.ScheduledRun;
import vn.camtay.shared.identity.Roles;
import vn.camtay.shared.persistence.DatabaseMigration;

/** Looks every minute, on every node, for sessions with too few people: the session's row decides which node tells. */
@Startup
@Singleton
@DependsOn(DatabaseMigration.NAME)
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(ScheduledRun.class)
public class MinimumAlarmJob {
    @Inject
    MinimumAlarmService alarms;

    @Inject
    BatchRunner batch;

    @Schedule(hour = "*", minute = "*", second = "35", persistent = false)
    void look() {
        List<Long> due = alarms.findDue();
        batch.each(due, alarms::alarm);
    }
}
