package vn.camtay.session;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import vn.camtay.shared.identity.CurrentUser;

/** The session service wired by hand over real rows, for tests of features that take seats. */
public final class Sessions {
    private Sessions() {}

    public static SessionService over(EntityManager database, Clock clock, CurrentUser currentUser) {
        SessionService service = new SessionService();
        service.sessions = new SessionRepository();
        service.sessions.entityManager = database;
        service.clock = clock;
        service.currentUser = currentUser;
        return service;
    }
}
