package vn.camtay.enrolment;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.organisation.OfficialFilter;
import vn.camtay.organisation.OfficialRow;
import vn.camtay.organisation.OfficialService;
import vn.camtay.organisation.OfficialStatus;
import vn.camtay.session.SessionDetail;
import vn.camtay.session.SessionService;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.shared.web.Notices;

/** Who has a place in a session; its organisers add people here. */
@Named
@ViewScoped
public class RosterBacking implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int FOUND = 10;

    @Inject
    RosterService roster;

    @Inject
    SessionService sessions;

    @Inject
    OfficialService officials;

    @Inject
    CurrentUser currentUser;

    @Inject
    Notices notices;

    private Long session;
    private String text;
    private String reason;
    private SessionDetail detail;
    private List<RosterRow> rows = List.of();
    private Map<Long, List<BypassRow>> bypasses = Map.of();
    private Map<Long, Long> noShows = Map.of();
    private boolean managed;
    private Page<OfficialRow> found;

    public void load() {
        if (session == null) {
            throw new NotFoundException();
        }
        rows = roster.roster(session);
        bypasses = roster.bypasses(session);
        noShows = roster.noShows(session);
        detail = sessions.require(session);
        managed = sessions.isManaged(session);
        if (managed && text != null && !text.isBlank()) {
            found = officials.search(
                    new OfficialFilter(text, null, null, OfficialStatus.ACTIVE), PageQuery.page(1, FOUND));
        }
    }

    public String enrol(OfficialRow person) {
        roster.enrolOfficial(new EnrolOfficialCommand(session, person.id(), reason));
        notices.done("enrolment.roster.done.enrolled", person.fullName());
        return "/enrolment/roster.xhtml?faces-redirect=true&session=" + session;
    }

    public Long getSession() {
        return session;
    }

    public void setSession(Long session) {
        this.session = session;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
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

    public List<RosterRow> getRows() {
        return rows;
    }

    /** What was set aside for each place, by enrolment. */
    public Map<Long, List<BypassRow>> getBypasses() {
        return bypasses;
    }

    /** How often a person on the list had a seat and did not come; only those who did. */
    public Map<Long, Long> getNoShows() {
        return noShows;
    }

    /** Whether the reader may move people to another session. */
    public boolean isMover() {
        return currentUser.isCoordinator();
    }

    /** Whether the reader may add and take out people. */
    public boolean isManaged() {
        return managed;
    }

    /** The first ten found; null when nothing was searched. */
    public Page<OfficialRow> getFound() {
        return found;
    }
}
