package vn.camtay.attendance;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.shared.web.Language;
import vn.camtay.shared.web.Notices;
import vn.camtay.shared.web.ViewParams;
import vn.camtay.sheet.CellReason;
import vn.camtay.sheet.PreviewCounts;
import vn.camtay.sheet.RowOutcome;

/** One mark for several people of a meeting, looked at before it is made: bulk-marks.xhtml. */
@Named
@ViewScoped
public class BulkMarksBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    AttendanceService attendances;

    @Inject
    ManyMarksService many;

    @Inject
    Notices notices;

    @Inject
    Language language;

    private String meeting;
    private RollCall roll;
    private Map<Long, Boolean> chosen = new HashMap<>();
    private AttendanceStatus status = AttendanceStatus.EXCUSED;
    private LocalTime time;
    private LocalTime left;
    private String reason;
    private boolean justified;
    private String why;
    private List<PlannedMark> plans = List.of();
    private PreviewCounts counts;
    private boolean done;

    public void load() {
        roll = attendances.rollCall(ViewParams.requireId(meeting));
        if (!roll.statuses().uses(status)) {
            status = AttendanceStatus.ABSENT;
        }
        justified = roll.statuses().mayJustify();
    }

    public void look() {
        Set<Long> people = chosen.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        show(many.preview(
                people, new MarkCommand(roll.meeting().id(), 0, status, time, left, reason, justified, why, null)));
    }

    /** Away when all are made; here, with every reason, when one is not. */
    public String accept() {
        long good = counts.good();
        show(many.make(plans, Means.TRAINER));
        if (counts.good() < good) {
            done = true;
            return null;
        }
        notices.done("attendance.bulk.done", good);
        return "/attendance/manage/roll-call.xhtml?faces-redirect=true&meeting="
                + roll.meeting().id();
    }

    /** Back to the choice, as it was made. */
    public void change() {
        plans = List.of();
        counts = null;
        done = false;
    }

    private void show(List<PlannedMark> shown) {
        plans = shown;
        counts = PreviewCounts.of(shown.stream().map(PlannedMark::outcome).toList());
    }

    /** Why the mark is refused. */
    public String reasons(PlannedMark plan) {
        return CellReason.sentences(plan.reasons(), language.texts());
    }

    /** What may be said of them, in the order of the roll's buttons. */
    public List<AttendanceStatus> getChoices() {
        return roll.statuses().used();
    }

    public StatusSet getStatuses() {
        return roll.statuses();
    }

    public RowOutcome[] getOutcomes() {
        return RowOutcome.values();
    }

    public boolean isRead() {
        return counts != null;
    }

    /** Whether the good ones were made and others refused. */
    public boolean isDone() {
        return done;
    }

    public List<PlannedMark> getPlans() {
        return plans;
    }

    public PreviewCounts getCounts() {
        return counts;
    }

    public String getMeeting() {
        return meeting;
    }

    public void setMeeting(String meeting) {
        this.meeting = meeting;
    }

    public RollCall getRoll() {
        return roll;
    }

    public Map<Long, Boolean> getChosen() {
        return chosen;
    }

    public AttendanceStatus getStatus() {
        return status;
    }

    public void setStatus(AttendanceStatus status) {
        this.status = status;
    }

    public LocalTime getTime() {
        return time;
    }

    public void setTime(LocalTime time) {
        this.time = time;
    }

    public LocalTime getLeft() {
        return left;
    }

    public void setLeft(LocalTime left) {
        this.left = left;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public boolean isJustified() {
        return justified;
    }

    public void setJustified(boolean justified) {
        this.justified = justified;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
