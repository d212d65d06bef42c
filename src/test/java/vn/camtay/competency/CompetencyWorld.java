package vn.camtay.competency;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import vn.camtay.attendance.RollWorld;
import vn.camtay.catalogue.CatalogueWorld;
import vn.camtay.organisation.OrganisationWorld;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.standing.StandingService;
import vn.camtay.testkit.RecordedEvents;

/** Competency as other features ask it, wired by hand. */
public final class CompetencyWorld {
    private CompetencyWorld() {}

    /** A service that weighs rolls and writes nothing. */
    public static CompletionService weighing(EntityManager entityManager, Clock clock) {
        CompletionService service = new CompletionService();
        service.completions = new CompletionRepository();
        service.completions.entityManager = entityManager;
        service.attendances = RollWorld.reading(entityManager);
        service.thresholds = CatalogueWorld.attendances(entityManager, clock);
        service.clock = clock;
        return service;
    }

    /** What writes evidence down, for the person who acts. */
    static EvidenceBook evidence(
            EntityManager entityManager, Clock clock, StandingService standings, CurrentUser actor) {
        EvidenceBook book = new EvidenceBook();
        book.evidence = new EvidenceRepository();
        book.evidence.entityManager = entityManager;
        book.standings = standings;
        book.profiles = CatalogueWorld.profiles(entityManager, clock, new RecordedEvents<>());
        book.officials = OrganisationWorld.officials(entityManager, clock);
        book.currentUser = actor;
        book.clock = clock;
        return book;
    }
}
