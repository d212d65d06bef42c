package vn.camtay.attendance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.camtay.shared.error.NotFoundException;

/** The roll of one meeting; marks go by {@link AttendanceResource}. Also its history of corrections. */
@Named
@RequestScoped
public class RollCallBacking {
    @Inject
    AttendanceService attendances;

    @Inject
    WalkInRequestService walkIns;

    private Long meeting;
    private RollCall roll;
    private List<ChangeRow> changes = List.of();
    private long waiting;

    public void load() {
        if (meeting == null) {
            throw new NotFoundException();
        }
        roll = attendances.rollCall(meeting);
        changes = attendances.history(meeting);
        waiting = walkIns.countOpen(meeting);
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

    public List<ChangeRow> getChanges() {
        return changes;
    }

    /** How many without a seat wait to be let in. */
    public long getWaiting() {
        return waiting;
    }

    /** What a trainer may say, in the order of the buttons. */
    public List<AttendanceStatus> getChoices() {
        return roll.statuses().used();
    }
}
