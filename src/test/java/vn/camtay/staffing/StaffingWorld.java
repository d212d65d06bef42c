package vn.camtay.staffing;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.util.function.Supplier;
import vn.camtay.catalogue.CatalogueWorld;
import vn.camtay.enrolment.RosterWorld;
import vn.camtay.organisation.OfficialService;
import vn.camtay.organisation.OrganisationWorld;
import vn.camtay.session.VenueWorld;
import vn.camtay.shared.batch.LockRetry;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.signoff.LeavingWorld;
import vn.camtay.standing.StandingService;
import vn.camtay.testkit.RecordedEvents;

/** Changes of staff wired by hand: on the clock, for the reader and in the transaction of the roster's world. */
public final class StaffingWorld {
    private StaffingWorld() {}

    /** In the test's own transaction. */
    static final LockRetry AT_ONCE = new LockRetry() {
        @Override
        public <T> T inTransaction(Supplier<T> work) {
            return work.get();
        }
    };

    /** Changes of units, with people as the given service moves them. */
    static UnitChangeService units(
            EntityManager entityManager,
            RosterWorld rosters,
            OfficialService officials,
            RecordedEvents<DomainEvent> events,
            LockRetry locks) {
        UnitChangeService service = new UnitChangeService();
        service.changes = new UnitChangeRepository();
        service.changes.entityManager = entityManager;
        service.units = OrganisationWorld.units(entityManager, rosters.clock());
        service.reform =
                OrganisationWorld.reform(entityManager, rosters.clock(), officials, rosters.currentUser(), events);
        service.consequences = new UnitConsequences();
        service.consequences.things = service.changes;
        service.consequences.units = service.units;
        service.consequences.clock = rosters.clock();
        service.consequences.reform = service.reform;
        service.reservations = rosters.reservations();
        service.sessions = rosters.sessions();
        service.venues = VenueWorld.over(entityManager, rosters.clock(), rosters.currentUser(), events);
        service.currentUser = rosters.currentUser();
        service.clock = rosters.clock();
        service.events = events;
        service.locks = locks;
        return service;
    }

    /** Closings of posts. */
    static PostClosingService posts(
            EntityManager entityManager,
            RosterWorld rosters,
            StandingService standings,
            RecordedEvents<DomainEvent> events,
            LockRetry locks) {
        PostClosingService service = new PostClosingService();
        service.closings = new PostClosingRepository();
        service.closings.entityManager = entityManager;
        service.consequences = new PostConsequences();
        service.consequences.things = service.closings;
        service.consequences.profiles = CatalogueWorld.profiles(entityManager, rosters.clock(), new RecordedEvents<>());
        service.consequences.standings = standings;
        service.consequences.clock = rosters.clock();
        service.posts = OrganisationWorld.closures(entityManager, rosters.clock(), rosters.currentUser(), events);
        service.sessions = rosters.sessions();
        service.currentUser = rosters.currentUser();
        service.clock = rosters.clock();
        service.events = events;
        service.locks = locks;
        return service;
    }

    public static StaffingService over(
            EntityManager entityManager, RosterWorld rosters, StandingService standings, Event<DomainEvent> events) {
        return over(entityManager, rosters, standings, events, AT_ONCE);
    }

    static StaffingService over(
            EntityManager entityManager,
            RosterWorld rosters,
            StandingService standings,
            Event<DomainEvent> events,
            LockRetry locks) {
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
        service.locks = locks;
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
