package vn.camtay.enrolment;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.session.SessionDetail;
import vn.camtay.session.SessionFilter;
import vn.camtay.session.SessionRow;
import vn.camtay.session.SessionService;
import vn.camtay.session.SessionStatus;
import vn.camtay.shared.error.ForbiddenException;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.shared.web.Dates;
import vn.camtay.shared.web.Notices;

/** A coordinator moves one person to another session of the same module: {@code move.xhtml}. */
@Named
@ViewScoped
public class MoveBacking implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int OFFERED = 50;

    @Inject
    RosterService roster;

    @Inject
    SessionService sessions;

    @Inject
    CurrentUser currentUser;

    @Inject
    Dates dates;

    @Inject
    Notices notices;

    private Long session;
    private Long official;
    private Long target;
    private String reason;
    private RosterRow row;
    private SessionDetail detail;
    private List<SessionRow> others = List.of();

    public void load() {
        if (!currentUser.isCoordinator()) {
            throw new ForbiddenException();
        }
        if (session == null || official == null) {
            throw new NotFoundException();
        }
        row = roster.roster(session).stream()
                .filter(found -> found.officialId() == official && found.status() == EnrolmentStatus.ENROLLED)
                .findFirst()
                .orElseThrow(NotFoundException::new);
        detail = sessions.require(session);
        SessionFilter sameModule = new SessionFilter("", detail.moduleId(), null, null, dates.getNow(), null, false);
        others = sessions.search(sameModule, PageQuery.page(1, OFFERED)).rows().stream()
                .filter(other -> other.id() != session
                        && other.status() == SessionStatus.OPEN
                        && dates.getNow().isBefore(other.startsAt()))
                .toList();
    }

    public String move() {
        roster.move(new MoveOfficialCommand(official, session, target, reason));
        notices.done("enrolment.move.done", row.fullName());
        return "/enrolment/roster.xhtml?faces-redirect=true&session=" + target;
    }

    public Long getSession() {
        return session;
    }

    public void setSession(Long session) {
        this.session = session;
    }

    public Long getOfficial() {
        return official;
    }

    public void setOfficial(Long official) {
        this.official = official;
    }

    public Long getTarget() {
        return target;
    }

    public void setTarget(Long target) {
        this.target = target;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public RosterRow getRow() {
        return row;
    }

    public SessionDetail getDetail() {
        return detail;
    }

    /** Open sessions of the same module that have not begun, by start. */
    public List<SessionRow> getOthers() {
        return others;
    }
}
