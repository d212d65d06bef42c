package vn.camtay.staffing;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.util.function.Supplier;
import vn.camtay.catalogue.CatalogueWorld;
import vn.camtay.enrolment.RosterWorld;
import vn.camtay.organisation.OrganisationWorld;
import vn.camtay.shared.batch.LockRetry;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.signoff.LeavingWorld;
import vn.camtay.standing.StandingService;
import vn.camtay.testkit.RecordedEvents;

/** Changes of staff wired by hand: on the clock, for the reader and in the transaction of the roster's world. */
public final class StaffingWorld {
    private StaffingWorld() {}

    public static StaffingService over(
            EntityManager entityManager, RosterWorld rosters, StandingService standings, Event<DomainEvent> events) {
        StaffingService service = new StaffingService();
        service.changes = new PlannedChangeRepository();
        service.changes.entityManager = entityManager;
        service.officials = OrganisationWorld.officials(entityManager, rosters.clock());
        service.rosters = rosters.service();
        LeavingWorld signOff = LeavingWorld.over(entityManager, rosters.clock(), rosters.currentUser());
        service.peers = signOff.peers();
        service.checks = signOff.checks();
        service.currentUser = rosters.currentUser();
        service.clock = rosters.clock();
        service.events = events;
        service.locks = new LockRetry() {
            @Override
            public <T> T inTransaction(Supplier<T> work) {
                return work.get();
            }
        };
        service.consequences = new Consequences();
        service.consequences.things = new ConsequenceRepository();
        service.consequences.things.entityManager = entityManager;
        service.consequences.officials = service.officials;
        service.consequences.profiles = CatalogueWorld.profiles(entityManager, rosters.clock(), new RecordedEvents<>());
        service.consequences.standings = standings;
        service.consequences.clock = rosters.clock();
        return service;
    }
}
