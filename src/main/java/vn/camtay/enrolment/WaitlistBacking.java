package vn.camtay.enrolment;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.session.SessionDetail;
import vn.camtay.session.SessionService;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.web.Notices;

/** Who waits for a session, who is next and who was passed over; a coordinator changes the order here: {@code waitlist.xhtml}. */
@Named
@ViewScoped
public class WaitlistBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    WaitlistService waitlists;

    @Inject
    SessionService sessions;

    @Inject
    CurrentUser currentUser;

    @Inject
    Notices notices;

    private Long session;
    private Long official;
    private Integer place;
    private String reason;
    private SessionDetail detail;
    private List<WaitingRow> rows = List.of();
    private List<WaitingRow> moduleRows = List.of();

    public void load() {
        if (session == null) {
            throw new NotFoundException();
        }
        detail = sessions.requireManaged(session);
        rows = waitlists.waiting(session);
        moduleRows = waitlists.waitingForModule(session);
    }

    public String reorder() {
        waitlists.reorder(session, official, place, reason);
        notices.done("enrolment.waitlist.done");
        return "/enrolment/manage/waitlist.xhtml?faces-redirect=true&session=" + session;
    }

    /** Whether the reader may change the order, and there is one. */
    public boolean isReorderable() {
        return currentUser.isCoordinator() && rows.size() > 1;
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

    public Integer getPlace() {
        return place;
    }

    public void setPlace(Integer place) {
        this.place = place;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public SessionDetail getDetail() {
        return detail;
    }

    public List<WaitingRow> getRows() {
        return rows;
    }

    public List<WaitingRow> getModuleRows() {
        return moduleRows;
    }
}
