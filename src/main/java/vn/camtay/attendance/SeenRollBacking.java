package vn.camtay.attendance;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.web.Notices;

/** One deliberate step for many people of a roll: the page lists whom it means, and refuses when they are others by then. */
public abstract class SeenRollBacking implements Serializable {
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
        Set<Long> seen = meant(roll).stream().map(RollRow::officialId).collect(Collectors.toSet());
        // a refusal shows the roll as it is now
        load();
        notices.done(doneKey(), mark(meeting, seen));
        return "/attendance/manage/roll-call.xhtml?faces-redirect=true&meeting=" + meeting;
    }

    /** Whom the step is about. */
    abstract List<RollRow> meant(RollCall shown);

    /** @return how many were marked */
    abstract int mark(long meetingId, Set<Long> seen);

    abstract String doneKey();

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
