package vn.camtay.attendance;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.session.MeetingRow;
import vn.camtay.session.SessionDetail;
import vn.camtay.session.SessionService;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.shared.web.Notices;
import vn.camtay.shared.web.ViewParams;

/** Who came without having enrolled: those who asked, and whom the trainer looks up. */
@Named
@ViewScoped
public class WalkInBacking implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int FOUND = 10;

    @Inject
    WalkInRequestService walkIns;

    @Inject
    SessionService sessions;

    @Inject
    Notices notices;

    private String meeting;
    private String text;
    private String reason;
    private MeetingRow place;
    private SessionDetail session;
    private List<WalkInRow> asked = List.of();
    private Page<WalkInRow> found;

    public void load() {
        place = sessions.requireMeeting(ViewParams.requireId(meeting));
        session = sessions.requireManaged(place.sessionId());
        asked = walkIns.open(place.id());
        if (isSearched()) {
            found = walkIns.search(place.id(), text, PageQuery.page(1, FOUND));
        }
    }

    public String admit(WalkInRow row) {
        walkIns.admit(place.id(), row.person().row().officialId(), reason);
        notices.done(
                place.number() == 1 ? "attendance.walkIn.done.admitted" : "attendance.walkIn.done.admittedLater",
                row.person().row().fullName());
        return "/attendance/manage/roll-call.xhtml?faces-redirect=true&meeting=" + place.id();
    }

    public String decline(WalkInRow row) {
        walkIns.decline(place.id(), row.person().row().officialId(), reason);
        notices.done("attendance.walkIn.done.declined", row.person().row().fullName());
        return "/attendance/manage/walk-in.xhtml?faces-redirect=true&meeting=" + place.id();
    }

    public boolean isSearched() {
        return text != null && !text.isBlank();
    }

    /** Who was found, or, when nobody was looked for, who asked. */
    public List<WalkInRow> getRows() {
        return found == null ? asked : found.rows();
    }

    public boolean isWritable() {
        return Marks.isWritable(session);
    }

    public String getMeeting() {
        return meeting;
    }

    public void setMeeting(String meeting) {
        this.meeting = meeting;
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

    public MeetingRow getPlace() {
        return place;
    }

    public SessionDetail getSession() {
        return session;
    }

    /** The first ten found; null when nobody was looked for. */
    public Page<WalkInRow> getFound() {
        return found;
    }
}
