package vn.camtay.attendance;

import jakarta.persistence.EntityManager;

/** The roll as other features read it, wired by hand. */
public final class RollWorld {
    private RollWorld() {}

    /** A service whose reads of other services' facts work; it marks nothing. */
    public static AttendanceService reading(EntityManager entityManager) {
        AttendanceService service = new AttendanceService();
        service.attendances = new AttendanceRepository();
        service.attendances.entityManager = entityManager;
        return service;
    }
}
