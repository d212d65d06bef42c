package vn.camtay.shared.batch;

import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.InvocationContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import vn.camtay.shared.persistence.LostDatabase;

/**
 * Around each run of a job: a run that fails is told to the log, which the container itself does not do, and the next one comes at its
 * time. The container counts a run whose connections broke as failed all the same; that it never drops the timer for it is said in the
 * launcher's {@code server.txt}.
 */
public class ScheduledRun {
    private static final Logger LOGGER = System.getLogger(ScheduledRun.class.getName());

    @AroundTimeout
    Object run(InvocationContext context) throws Exception {
        try {
            return context.proceed();
        } catch (RuntimeException failure) {
            String job = context.getMethod().getDeclaringClass().getSimpleName();
            if (LostDatabase.isBehind(failure)) {
                LOGGER.log(Level.WARNING, "the database is away: {0} at {1}", failure.getMessage(), job);
            } else {
                LOGGER.log(Level.ERROR, "a run failed: " + job, failure);
            }
            return null;
        }
    }
}
