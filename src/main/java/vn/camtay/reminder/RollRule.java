package vn.camtay.reminder;

import java.time.LocalDate;
import vn.camtay.organisation.WorkingCalendar;

/** How many working days after a meeting people hear that its roll is not complete: first its trainers, then the coordinators. */
public enum RollRule {
    ROLL_TRAINER(1),
    ROLL_COORDINATOR(3);

    private final int workingDays;

    RollRule(int workingDays) {
        this.workingDays = workingDays;
    }

    /** Whether it is time on that day, for a meeting of the earlier one. */
    boolean isDue(LocalDate meeting, LocalDate today, WorkingCalendar calendar) {
        return !today.isBefore(calendar.plusWorkingDays(meeting, workingDays));
    }
}
