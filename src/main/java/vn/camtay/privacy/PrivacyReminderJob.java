package vn.camtay.privacy;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import vn.camtay.shared.batch.ScheduledRun;
import vn.camtay.shared.identity.Roles;
import vn.camtay.shared.persistence.DatabaseMigration;

/** Reminds of requests every quarter of an hour, on every node: a mail's key keeps it from being written twice. */
@Startup
@Singleton
@DependsOn(DatabaseMigration.NAME)
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(ScheduledRun.class)
public class PrivacyReminderJob {
    @Inject
    PrivacyRequestService requests;

    @Schedule(hour = "*", minute = "*/15", second = "40", persistent = false)
    void remind() {
        requests.remind();
    }
}
