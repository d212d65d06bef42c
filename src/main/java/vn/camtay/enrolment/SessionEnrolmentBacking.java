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
    WaitlistService waitlists;

    @Inject
    SessionService sessions;

    @Inject
    CurrentUser currentUser;

    @Inject
    Notices notices;

    private MyPlace place;
    private boolean rosterShown;
    private boolean managed;

    /** Before each rendering, so that after a refusal the page says what is true now. */
    public void load() {
        if (session == null) {
            throw new NotFoundException();
        }
        if (currentUser.isOfficial()) {
            place = enrolments.myPlace(session);
        }
        managed = sessions.isManaged(session);
        rosterShown = currentUser.isHead() || managed;
    }

    public String enrol() {
        Placed placed = enrolments.enrol(session);
        notices.done(
                placed.status() == EnrolmentStatus.REQUESTED
                        ? "enrolment.place.done.requested"
                        : "enrolment.place.done.enrolled");
        return back();
    }

    public String join() {
        waitlists.join(session);
        notices.done("enrolment.place.done.waiting");
        return back();
    }

    public String joinModule() {
        waitlists.joinModule(place.moduleId());
        notices.done("enrolment.place.done.moduleWaiting");
        return back();
    }

    public String leaveModule() {
        waitlists.leaveModule(place.moduleId());
        notices.done("enrolment.place.done.moduleLeft");
        return back();
    }

    public String withdraw() {
        boolean seated = place.enrolled();
        enrolments.withdraw(session);
        notices.done(seated ? "enrolment.place.done.withdrawn" : "enrolment.place.done.takenBack");
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

    /** Whether the reader organises the session and so keeps its waitlist. */
    public boolean isManaged() {
        return managed;
    }

    /** Whether the reader sends people and keeps seats for them. */
    public boolean isHead() {
        return currentUser.isHead() || currentUser.isCoordinator();
    }
}
