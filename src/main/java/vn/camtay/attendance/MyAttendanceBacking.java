package vn.camtay.attendance;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.shared.web.Notices;

/** What is on record about one's own attendance, and the appeal against a mark. */
@Named
@ViewScoped
public class MyAttendanceBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    AppealService appeals;

    @Inject
    WalkInRequestService requests;

    @Inject
    Notices notices;

    private Long meeting;
    private String text;
    private List<MyMeeting> meetings = List.of();
    private List<MyWalkInRow> walkIns = List.of();

    public void load() {
        meetings = appeals.mine();
        walkIns = requests.mine();
    }

    public String appeal() {
        appeals.appeal(meeting, text);
        notices.done("attendance.mine.done.appealed");
        return "/attendance/my-attendance.xhtml?faces-redirect=true";
    }

    /** The meeting whose mark the reader appeals against; null while none is chosen. */
    public MyMeeting getChosen() {
        return meetings.stream()
                .filter(mine -> meeting != null && mine.row().meetingId() == meeting && mine.mayAppeal())
                .findFirst()
                .orElse(null);
    }

    public Long getMeeting() {
        return meeting;
    }

    public void setMeeting(Long meeting) {
        this.meeting = meeting;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public List<MyMeeting> getMeetings() {
        return meetings;
    }

    /** Requests to be let into a meeting that wait or were declined. */
    public List<MyWalkInRow> getWalkIns() {
        return walkIns;
    }
}
