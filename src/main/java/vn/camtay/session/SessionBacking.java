package vn.camtay.session;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.web.Dates;
import vn.camtay.shared.web.Notices;
import vn.camtay.shared.web.ViewParams;

/** One session's page, with what its trainers and coordinators do to it: {@code session.xhtml}. */
@Named
@ViewScoped
public class SessionBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    SessionService sessions;

    @Inject
    Notices notices;

    @Inject
    Dates dates;

    private String id;
    private String reason;
    private SessionDetail session;
    private SessionState state;
    private boolean managed;
    private List<Reason> warnings = List.of();

    public void load() {
        session = sessions.require(ViewParams.requireId(id));
        state = session.state(dates.getNow());
        managed = sessions.isManaged(session.id());
        warnings = managed ? sessions.warnings(session.id()) : List.of();
    }

    public String open() {
        sessions.open(session.id());
        return done("session.session.done.opened");
    }

    public String complete() {
        sessions.complete(session.id());
        return done("session.session.done.completed");
    }

    public String cancel() {
        sessions.cancel(session.id(), reason);
        return done("session.session.done.cancelled");
    }

    private String done(String key) {
        notices.done(key, session.code());
        return "/session/session.xhtml?faces-redirect=true&id=" + session.id();
    }

    public SessionDetail getSession() {
        return session;
    }

    public SessionState getState() {
        return state;
    }

    public boolean isManaged() {
        return managed;
    }

    /** Whether it can still be changed or called off. */
    public boolean isChangeable() {
        return managed && (session.status() == SessionStatus.DRAFT || session.status() == SessionStatus.OPEN);
    }

    /** Whether its meetings are over and nobody has said so yet. */
    public boolean isCompletable() {
        return managed
                && session.status() == SessionStatus.OPEN
                && !dates.getNow().isBefore(session.endsAt());
    }

    public List<Reason> getWarnings() {
        return warnings;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
