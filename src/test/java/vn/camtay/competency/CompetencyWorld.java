package vn.camtay.competency;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import vn.camtay.attendance.RollWorld;
import vn.camtay.organisation.Policies;

/** Competency as other features ask it, wired by hand. */
public final class CompetencyWorld {
    private CompetencyWorld() {}

    /** A service that weighs rolls and writes nothing. */
    public static CompletionService weighing(EntityManager entityManager, Clock clock) {
        CompletionService service = new CompletionService();
        service.completions = new CompletionRepository();
        service.completions.entityManager = entityManager;
        service.attendances = RollWorld.reading(entityManager);
        service.policies = Policies.on(entityManager, clock);
        service.clock = clock;
        return service;
    }
}
