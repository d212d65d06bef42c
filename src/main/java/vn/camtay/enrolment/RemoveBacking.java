package vn.camtay.enrolment;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.web.Notices;

/** An organiser, or a head for their own people, takes one person out of a session and says why. */
@Named
@ViewScoped
public class RemoveBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    RosterService roster;

    @Inject
    Notices notices;

    private Long session;
    private Long official;
    private String reason;
    private RosterRow row;

    public void load() {
        if (session == null || official == null) {
            throw new NotFoundException();
        }
        row = roster.roster(session).stream()
                .filter(found ->
                        found.officialId() == official && found.status().isPending())
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    public String remove() {
        roster.removeOfficial(new RemoveOfficialCommand(session, official, reason));
        notices.done("enrolment.roster.done.removed", row.fullName());
        return "/enrolment/roster.xhtml?faces-redirect=true&session=" + session;
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

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public RosterRow getRow() {
        return row;
    }
}
