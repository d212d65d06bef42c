package vn.camtay.attendance;

import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.omnifaces.cdi.ViewScoped;

/** Everybody of whom nothing is said yet is present: {@code rest-present.xhtml}. */
@Named
@ViewScoped
public class RestPresentBacking extends SeenRollBacking {
    private static final long serialVersionUID = 1L;

    @Override
    List<RollRow> meant(RollCall shown) {
        return shown.unrecorded();
    }

    @Override
    int mark(long meetingId, Set<Long> seen) {
        return attendances.markRestPresent(meetingId, seen);
    }

    @Override
    String doneKey() {
        return "attendance.rest.done";
    }
}
