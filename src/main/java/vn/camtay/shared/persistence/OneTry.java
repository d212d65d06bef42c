package vn.camtay.shared.persistence;

import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * EclipseLink asks once for a connection: the pool itself tries for ten seconds. As shipped it asks four times more, and whoever waits
 * holds one of few threads for most of a minute while the database is away.
 */
public class OneTry implements SessionCustomizer {
    @Override
    public void customize(Session session) {
        session.getLogin().setQueryRetryAttemptCount(0);
    }
}
