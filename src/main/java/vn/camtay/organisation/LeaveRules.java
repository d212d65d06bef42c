package vn.camtay.organisation;

import java.time.LocalDate;
import java.util.List;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.text.Nfc;

/** What may be entered as leave. */
final class LeaveRules {
    /** Nobody enters leave for a year that nobody plans. */
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    private LeaveRules() {}

    /** A leave has a first and a last half-day, in this order, and is not longer than people are away. */
    static List<Reason> againstStretch(HalfDay first, HalfDay last, int longestDays) {
        if (first == null || last == null) {
            return List.of(Reason.of("organisation.refused.leaveDates"));
        }
        if (first.day().isBefore(FIRST) || last.day().isAfter(LAST)) {
            return List.of(Reason.of("organisation.refused.leaveYear"));
        }
        if (last.compareTo(first) < 0) {
            return List.of(Reason.of("organisation.refused.leaveOrder"));
        }
        if (last.day().isAfter(first.day().plusDays(longestDays))) {
            return List.of(Reason.of("organisation.refused.leaveLong", longestDays));
        }
        return List.of();
    }

    /** The half-days of office time from the first to the last, both inclusive. */
    static List<HalfDay> halfDays(WorkingCalendar calendar, HalfDay first, HalfDay last) {
        return calendar.halfDays(first.day(), last.day()).stream()
                .filter(halfDay -> halfDay.compareTo(first) >= 0 && halfDay.compareTo(last) <= 0)
                .toList();
    }

    /** Clean text, null for none. */
    static String note(String text) {
        String clean = text == null ? "" : Nfc.clean(text);
        return clean.isEmpty() ? null : clean;
    }
}
