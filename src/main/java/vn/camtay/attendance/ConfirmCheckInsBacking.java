package vn.camtay.attendance;

import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.omnifaces.cdi.ViewScoped;

/** Everybody who checked in was there: {@code confirm-check-ins.xhtml}. */
@Named
@ViewScoped
public class ConfirmCheckInsBacking extends SeenRollBacking {
    private static final long serialVersionUID = 1L;

    @Override
    List<RollRow> meant(RollCall shown) {
        return shown.checkedIn();
    }

    @Override
    int mark(long meetingId, Set<Long> seen) {
        return attendances.confirmCheckIns(meetingId, seen);
    }

    @Override
    String doneKey() {
        return "attendance.confirm.done";
    }
}
