package vn.camtay.enrolment;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.Param;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.session.SessionService;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.web.Notices;

/** The part of a session's page about enrolment: where I stand, and every reason before the click. */
@Named
@ViewScoped
public class SessionEnrolmentBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    @Param(name = "id")
    Long session;

    @Inject
    EnrolmentService enrolments;

    @Inject
    SessionService sessions;

    @Inject
    CurrentUser currentUser;

    @Inject
    Notices notices;

    private MyPlace place;
    private boolean rosterShown;

    /** Before each rendering, so that after a refusal the page says what is true now. */
    public void load() {
        if (session == null) {
            throw new NotFoundException();
        }
        if (currentUser.isOfficial()) {
            place = enrolments.myPlace(session);
        }
        rosterShown = currentUser.isHead() || sessions.isManaged(session);
    }

    public String enrol() {
        enrolments.enrol(session);
        notices.done("enrolment.place.done.enrolled");
        return back();
    }

    public String withdraw() {
        enrolments.withdraw(session);
        notices.done("enrolment.place.done.withdrawn");
        return back();
    }

    private String back() {
        return "/session/session.xhtml?faces-redirect=true&id=" + session;
    }

    public Long getSession() {
        return session;
    }

    /** Null for an account that is no official's. */
    public MyPlace getPlace() {
        return place;
    }

    public boolean isRosterShown() {
        return rosterShown;
    }
}
