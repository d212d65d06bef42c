package vn.camtay.organisation;

import java.io.Serializable;
import java.time.LocalTime;

/** When offices are open on a day; each end is exclusive. */
public record OfficeHours(
        LocalTime morningStart, LocalTime morningEnd, LocalTime afternoonStart, LocalTime afternoonEnd)
        implements Serializable {
    public OfficeHours {
        if (!morningStart.isBefore(morningEnd)
                || morningEnd.isAfter(afternoonStart)
                || !afternoonStart.isBefore(afternoonEnd)) {
            throw new IllegalArgumentException(
                    morningStart + "-" + morningEnd + ", " + afternoonStart + "-" + afternoonEnd);
        }
    }

    /** @throws CalendarRefusedException when the four are not in order */
    static OfficeHours of(
            LocalTime morningStart, LocalTime morningEnd, LocalTime afternoonStart, LocalTime afternoonEnd) {
        if (!morningStart.isBefore(morningEnd)
                || morningEnd.isAfter(afternoonStart)
                || !afternoonStart.isBefore(afternoonEnd)) {
            throw new CalendarRefusedException("organisation.refused.hoursOrder");
        }
        return new OfficeHours(morningStart, morningEnd, afternoonStart, afternoonEnd);
    }
}
