package vn.camtay.organisation;

import java.io.Serializable;
import java.util.List;

/** What entering a leave did, in half-days of office time. */
public record LeaveOutcome(List<HalfDay> halfDays, int fresh, int changed, int unchanged) implements Serializable {
    public LeaveOutcome {
        halfDays = List.copyOf(halfDays);
    }
}
