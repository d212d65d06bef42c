package vn.camtay.attendance;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalTime;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.shared.web.Notices;

/** Appeals that wait; the coordinator chooses one and decides it. */
@Named
@ViewScoped
public class AppealsBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    AppealService appeals;

    @Inject
    Notices notices;

    private Long id;
    private AttendanceStatus status = AttendanceStatus.PRESENT;
    private LocalTime time;
    private String reason;
    private boolean justified = true;
    private String answer;
    private List<AppealRow> rows = List.of();

    public void load() {
        rows = appeals.open();
    }

    public String accept() {
        return decide(true);
    }

    public String reject() {
        return decide(false);
    }

    private String decide(boolean accepted) {
        appeals.decide(
                new DecideAppealCommand(id, accepted, accepted ? status : null, time, reason, justified, answer));
        notices.done(accepted ? "attendance.appeals.done.accepted" : "attendance.appeals.done.rejected");
        return "/attendance/manage/appeals.xhtml?faces-redirect=true";
    }

    /** The one to decide; null while none is chosen. */
    public AppealRow getChosen() {
        return rows.stream()
                .filter(row -> id != null && row.appealId() == id)
                .findFirst()
                .orElse(null);
    }

    /** What may hold instead of the mark. */
    public List<AttendanceStatus> getChoices() {
        return List.of(
                AttendanceStatus.PRESENT,
                AttendanceStatus.LATE,
                AttendanceStatus.LEFT_EARLY,
                AttendanceStatus.EXCUSED,
                AttendanceStatus.ABSENT);
    }

    public List<AppealRow> getRows() {
        return rows;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
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

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }
}
