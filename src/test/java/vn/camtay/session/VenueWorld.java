package vn.camtay.session;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;

/** Venues as other features ask for them, wired by hand. */
public final class VenueWorld {
    private VenueWorld() {}

    public static VenueService over(
            EntityManager entityManager, Clock clock, CurrentUser currentUser, Event<DomainEvent> events) {
        VenueService service = new VenueService();
        service.venues = new VenueRepository();
        service.venues.entityManager = entityManager;
        service.clock = clock;
        service.currentUser = currentUser;
        service.events = events;
        return service;
    }
}
