package vn.camtay.attendance;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.Param;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.session.SessionService;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.web.Notices;

/** The part of a session's page about attendance, for its organisers: how far the rolls are, and locking. */
@Named
@ViewScoped
public class SessionAttendanceBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    @Param(name = "id")
    Long session;

    @Inject
    AttendanceService attendances;

    @Inject
    SessionService sessions;

    @Inject
    Notices notices;

    private RollProgress progress;

    /** Before each rendering. */
    public void load() {
        if (session == null) {
            throw new NotFoundException();
        }
        progress = sessions.isManaged(session) ? attendances.progress(session) : null;
    }

    public String lock() {
        attendances.lock(session);
        notices.done("attendance.session.done.locked");
        return "/session/session.xhtml?faces-redirect=true&id=" + session;
    }

    public Long getSession() {
        return session;
    }

    /** Null for a reader who does not organise the session. */
    public RollProgress getProgress() {
        return progress;
    }
}
