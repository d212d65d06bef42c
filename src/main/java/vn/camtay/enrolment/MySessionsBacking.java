package vn.camtay.enrolment;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.shared.web.Dates;
import vn.camtay.shared.web.Notices;

/** My sessions: those to come, the next first, and those past, the last first; and the modules I wait for. */
@Named
@ViewScoped
public class MySessionsBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    EnrolmentService enrolments;

    @Inject
    WaitlistService waitlists;

    @Inject
    Dates dates;

    @Inject
    Notices notices;

    private List<MySessionRow> upcoming = List.of();
    private List<MySessionRow> past = List.of();
    private List<MyModuleWait> modules = List.of();

    public void load() {
        Instant now = dates.getNow();
        List<MySessionRow> mine = enrolments.mine();
        upcoming = mine.stream().filter(row -> row.isAhead(now)).toList();
        modules = waitlists.myModules();
        past = mine.stream()
                .filter(row -> !row.isAhead(now))
                .sorted(Comparator.comparing(MySessionRow::startsAt).reversed())
                .toList();
    }

    public List<MySessionRow> getUpcoming() {
        return upcoming;
    }

    public String leave(MyModuleWait wait) {
        waitlists.leaveModule(wait.moduleId());
        notices.done("enrolment.place.done.moduleLeft");
        return "/enrolment/my-sessions.xhtml?faces-redirect=true";
    }

    public List<MyModuleWait> getModules() {
        return modules;
    }

    public List<MySessionRow> getPast() {
        return past;
    }
}
