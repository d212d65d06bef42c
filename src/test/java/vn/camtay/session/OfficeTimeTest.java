package vn.camtay.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.camtay.organisation.WorkingCalendar;
import vn.camtay.testkit.MovingClock;

/** Usual hours of an office without seasons: 07:30-11:30 and 13:30-17:00. */
class OfficeTimeTest {
    private static final WorkingCalendar CALENDAR = new WorkingCalendar(
            Set.of(LocalDate.parse("2026-11-24")), Set.of(LocalDate.parse("2026-11-28")), List.of());

    private static List<String> clashes(String from, String to) {
        return OfficeTime.clashes(List.of(Plans.meeting(from, to, 3)), CALENDAR, MovingClock.OFFICE).stream()
                .map(clash -> clash.reason().key())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T07:30, 2026-11-25T17:00",
        "2026-11-25T11:00, 2026-11-25T14:00",
        "2026-11-28T08:00, 2026-11-28T11:30"
    })
    void insideTheHoursOfAWorkingDayNothingIsSaid(String from, String to) {
        assertThat(clashes(from, to)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T07:29, 2026-11-25T11:30",
        "2026-11-25T13:30, 2026-11-25T17:01",
        "2026-11-25T16:00, 2026-11-26T08:00"
    })
    void outsideTheHoursItIsSaid(String from, String to) {
        assertThat(clashes(from, to)).containsExactly("session.refused.outsideHours");
    }

    @Test
    void aHolidayAndASundayAreSaidOnce() {
        assertThat(clashes("2026-11-24T06:00", "2026-11-24T11:30")).containsExactly("session.refused.dayOff");
        assertThat(clashes("2026-11-29T08:00", "2026-11-29T11:30")).containsExactly("session.refused.dayOff");
    }
}
