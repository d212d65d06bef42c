package vn.camtay.shared.persistence;

import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.server.ServerSession;

/**
 * EclipseLink asks once for a connection: the pool itself tries for ten seconds. As shipped it asks four times more, and whoever waits
 * holds one of few threads for most of a minute while the database is away. Dates are read {@linkplain DatesAsTheyAre as they are}.
 */
public class SessionSettings implements SessionCustomizer {
    @Override
    public void customize(Session session) {
        session.getLogin().setQueryRetryAttemptCount(0);
        DatabaseLogin login = new DatesAsTheyAre((DatabaseLogin) session.getDatasourceLogin());
        ServerSession server = (ServerSession) session;
        server.setLogin(login);
        server.getReadConnectionPool().setLogin(login);
        server.getConnectionPools().values().forEach(pool -> pool.setLogin(login));
    }
}
