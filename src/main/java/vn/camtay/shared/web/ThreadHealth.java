package vn.camtay.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Alive: no threads wait for each other for ever. When they do, only a new start helps. */
@Liveness
@ApplicationScoped
public class ThreadHealth implements HealthCheck {
    @Override
    public HealthCheckResponse call() {
        long[] stuck = ManagementFactory.getThreadMXBean().findDeadlockedThreads();
        return HealthCheckResponse.named("threads")
                .withData("deadlocked", stuck == null ? 0 : stuck.length)
                .status(stuck == null)
                .build();
    }
}
