package vn.camtay.attendance;

import jakarta.persistence.EntityManager;
import java.time.Clock;

/** The roll as other features read it, wired by hand. */
public final class RollWorld {
    private RollWorld() {}

    /** A service whose reads of other services' facts work; it marks nothing. */
    public static AttendanceService reading(EntityManager entityManager) {
        return reading(entityManager, Clock.systemUTC());
    }

    /** The same at the moments of that clock. */
    public static AttendanceService reading(EntityManager entityManager, Clock clock) {
        AttendanceService service = new AttendanceService();
        service.attendances = new AttendanceRepository();
        service.attendances.entityManager = entityManager;
        service.clock = clock;
        return service;
    }
}
