package vn.camtay.session;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import vn.camtay.catalogue.CatalogueWorld;
import vn.camtay.file.KeptFiles;
import vn.camtay.shared.identity.CurrentUser;

/** The session service wired by hand over real rows, for tests of features that take seats. */
public final class Sessions {
    private Sessions() {}

    public static SessionService over(EntityManager database, Clock clock, CurrentUser currentUser) {
        SessionService service = new SessionService();
        service.sessions = new SessionRepository();
        service.sessions.entityManager = database;
        service.overrides = new OverrideRepository();
        service.overrides.entityManager = database;
        service.clock = clock;
        service.currentUser = currentUser;
        return service;
    }

    /** Materials of the sessions that the service sees. */
    public static SessionMaterialService materials(EntityManager database, SessionService sessions) {
        SessionMaterialService service = new SessionMaterialService();
        service.materials = new SessionMaterialRepository();
        service.materials.entityManager = database;
        service.sessions = sessions;
        service.moduleMaterials = CatalogueWorld.materials(database, sessions.clock, sessions.events);
        service.files = KeptFiles.on(database, sessions.clock);
        service.currentUser = sessions.currentUser;
        service.clock = sessions.clock;
        service.events = sessions.events;
        return service;
    }
}
