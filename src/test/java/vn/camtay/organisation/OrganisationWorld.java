package vn.camtay.organisation;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.testkit.RecordedEvents;

/** Units, posts and people as other features ask for them, wired by hand. */
public final class OrganisationWorld {
    private OrganisationWorld() {}

    /** A service that reads units. */
    public static UnitService units(EntityManager entityManager) {
        UnitService service = new UnitService();
        service.units = new UnitRepository();
        service.units.entityManager = entityManager;
        return service;
    }

    /** A service that reads the units of the clock's day. */
    public static UnitService units(EntityManager entityManager, Clock clock) {
        UnitService service = units(entityManager);
        service.clock = clock;
        return service;
    }

    /** A service that reads posts. */
    public static PostService posts(EntityManager entityManager) {
        PostService service = new PostService();
        service.posts = new PostRepository();
        service.posts.entityManager = entityManager;
        return service;
    }

    /** A service that reads and locks people, and changes them on the clock's day. */
    public static OfficialService officials(EntityManager entityManager, Clock clock) {
        OfficialService service = new OfficialService();
        service.officials = new OfficialRepository();
        service.officials.entityManager = entityManager;
        service.units = new UnitRepository();
        service.units.entityManager = entityManager;
        service.posts = new PostRepository();
        service.posts.entityManager = entityManager;
        service.currentUser = new CurrentUser();
        service.changed = new RecordedEvents<>();
        service.registered = new RecordedEvents<>();
        service.left = new RecordedEvents<>();
        service.relocation = relocation(entityManager, clock, new RecordedEvents<>());
        service.clock = clock;
        return service;
    }

    static Relocation relocation(EntityManager entityManager, Clock clock, RecordedEvents<DomainEvent> events) {
        Relocation relocation = new Relocation();
        relocation.people = new OfficialRepository();
        relocation.people.entityManager = entityManager;
        relocation.units = new UnitRepository();
        relocation.units.entityManager = entityManager;
        relocation.deputies = new DeputyRepository();
        relocation.deputies.entityManager = entityManager;
        relocation.events = events;
        relocation.clock = clock;
        return relocation;
    }

    /** A service that keeps areas. */
    public static AreaService areas(EntityManager entityManager, Clock clock) {
        AreaService service = new AreaService();
        service.areas = new AreaRepository();
        service.areas.entityManager = entityManager;
        service.currentUser = new CurrentUser();
        service.changed = new RecordedEvents<>();
        service.clock = clock;
        return service;
    }

    /** A service that renames, merges and closes units, and tells the given events. */
    public static UnitReformService reform(
            EntityManager entityManager,
            Clock clock,
            OfficialService officials,
            CurrentUser currentUser,
            RecordedEvents<DomainEvent> events) {
        UnitReformService service = new UnitReformService();
        service.units = officials.units;
        service.people = officials.officials;
        service.officials = officials;
        service.counters = new CounterRepository();
        service.counters.entityManager = entityManager;
        service.deputies = officials.relocation.deputies;
        service.areas = new AreaRepository();
        service.areas.entityManager = entityManager;
        service.currentUser = currentUser;
        service.clock = clock;
        service.events = events;
        return service;
    }

    /** A service that closes posts, and tells the given events. */
    public static PostClosureService closures(
            EntityManager entityManager, Clock clock, CurrentUser currentUser, RecordedEvents<DomainEvent> events) {
        PostClosureService service = new PostClosureService();
        service.posts = new PostRepository();
        service.posts.entityManager = entityManager;
        service.people = new OfficialRepository();
        service.people.entityManager = entityManager;
        service.counters = new CounterRepository();
        service.counters.entityManager = entityManager;
        service.currentUser = currentUser;
        service.clock = clock;
        service.events = events;
        return service;
    }

    /** A service that sets up counters for the person who acts. */
    public static CounterService counters(EntityManager entityManager, Clock clock, CurrentUser currentUser) {
        CounterService service = new CounterService();
        service.counters = new CounterRepository();
        service.counters.entityManager = entityManager;
        service.posts = new PostRepository();
        service.posts.entityManager = entityManager;
        service.units = new UnitRepository();
        service.units.entityManager = entityManager;
        service.reach = new UnitReach();
        service.reach.currentUser = currentUser;
        service.reach.units = service.units;
        service.reach.clock = clock;
        service.currentUser = currentUser;
        service.clock = clock;
        service.events = new RecordedEvents<>();
        return service;
    }
}
