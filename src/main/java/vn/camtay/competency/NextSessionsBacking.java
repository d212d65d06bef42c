package vn.camtay.competency;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.enrolment.EnrolmentStatus;
import vn.camtay.enrolment.OfferService;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.web.Notices;
import vn.camtay.shared.web.ViewParams;

/** next-sessions.xhtml: for each gap the next session that closes it, and a place in it. */
@Named
@ViewScoped
public class NextSessionsBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    NextSessionService next;

    @Inject
    OfferService offers;

    @Inject
    CurrentUser currentUser;

    @Inject
    Notices notices;

    private String official;
    private NextSessions sessions;

    public void load() {
        sessions = next.find(ViewParams.number(official));
    }

    public String take(long sessionId) {
        long person = sessions.person().id();
        EnrolmentStatus status = offers.take(sessionId, person);
        notices.done("competency.nextSessions.done." + (sessions.mine() ? status.name() : "SENT"));
        return "/competency/next-sessions.xhtml?faces-redirect=true&official=" + person;
    }

    public NextSessions getSessions() {
        return sessions;
    }

    /** Whether the reader takes places in sessions: an account that only trains does not. */
    public boolean isTaking() {
        return !sessions.mine() || currentUser.isOfficial();
    }

    public String getOfficial() {
        return official;
    }

    public void setOfficial(String official) {
        this.official = official;
    }
}
