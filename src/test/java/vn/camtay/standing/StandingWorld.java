package vn.camtay.standing;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import vn.camtay.catalogue.CatalogueWorld;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;

/** Standing wired by hand over one entity manager. */
public record StandingWorld(StandingService service) {
    public static StandingWorld over(EntityManager entityManager, Clock clock, Event<DomainEvent> events) {
        StandingService service = new StandingService();
        service.standings = new StandingRepository();
        service.standings.entityManager = entityManager;
        service.modules = CatalogueWorld.modules(entityManager, clock, events);
        service.profiles = CatalogueWorld.profiles(entityManager, clock, events);
        service.currentUser = new CurrentUser();
        service.clock = clock;
        service.events = events;
        return new StandingWorld(service);
    }
}
