package vn.camtay.session;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.identity.CurrentUser;
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
    CurrentUser currentUser;

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
    private List<Clash> clashes = List.of();
    private List<OverrideRow> overrides = List.of();
    private List<String> letStandKeys = new ArrayList<>();
    private String letStandNote;

    public void load() {
        session = sessions.require(ViewParams.requireId(id));
        state = session.state(dates.getNow());
        managed = sessions.isManaged(session.id());
        if (managed) {
            warnings = sessions.warnings(session.id());
            clashes = sessions.clashesOf(session.id());
            overrides = sessions.overrides(session.id());
        }
    }

    public String open() {
        sessions.open(session.id());
        return done("session.session.done.opened");
    }

    public String letStand() {
        sessions.letStand(session.id(), new ClashesLetStand(new HashSet<>(letStandKeys), letStandNote));
        return done("session.session.done.letStand");
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

    /** What stands against its times, venues and trainers. */
    public List<Clash> getClashes() {
        return clashes;
    }

    /** What coordinators let stand. */
    public List<OverrideRow> getOverrides() {
        return overrides;
    }

    public boolean isCoordinator() {
        return currentUser.isCoordinator();
    }

    public List<String> getLetStandKeys() {
        return letStandKeys;
    }

    public void setLetStandKeys(List<String> letStandKeys) {
        this.letStandKeys = letStandKeys;
    }

    public String getLetStandNote() {
        return letStandNote;
    }

    public void setLetStandNote(String letStandNote) {
        this.letStandNote = letStandNote;
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
