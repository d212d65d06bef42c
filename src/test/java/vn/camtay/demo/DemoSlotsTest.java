package vn.camtay.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoSlotsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void fortySessionsFallOnFortyHalfDaysAroundToday() {
        List<DemoSlots.Slot> slots =
                DemoSlots.around(TODAY, 40, day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0);

        assertThat(slots).hasSize(40).doesNotHaveDuplicates();
        assertThat(slots).anyMatch(slot -> slot.day().isBefore(TODAY)).anyMatch(slot -> slot.day()
                .isAfter(TODAY));
    }

    @Test
    void nobodyIsTaughtOnADayOff() {
        assertThat(DemoSlots.around(TODAY, 150, day -> day.getDayOfWeek() != DayOfWeek.SUNDAY))
                .noneMatch(slot -> slot.day().getDayOfWeek() == DayOfWeek.SUNDAY);
    }
}
