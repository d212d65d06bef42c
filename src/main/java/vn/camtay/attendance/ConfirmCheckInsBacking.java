package vn.camtay.attendance;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Set;
import java.util.stream.Collectors;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.web.Notices;

/** One deliberate step: everybody who checked in was there; the page lists who that is, and who is not among them. */
@Named
@ViewScoped
public class ConfirmCheckInsBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    AttendanceService attendances;

    @Inject
    Notices notices;

    private Long meeting;
    private RollCall roll;

    public void load() {
        if (meeting == null) {
            throw new NotFoundException();
        }
        roll = attendances.rollCall(meeting);
    }

    public String confirm() {
        Set<Long> seen = roll.checkedIn().stream().map(RollRow::officialId).collect(Collectors.toSet());
        load();
        notices.done("attendance.confirm.done", attendances.confirmCheckIns(meeting, seen));
        return "/attendance/manage/roll-call.xhtml?faces-redirect=true&meeting=" + meeting;
    }

    public Long getMeeting() {
        return meeting;
    }

    public void setMeeting(Long meeting) {
        this.meeting = meeting;
    }

    public RollCall getRoll() {
        return roll;
    }
}
