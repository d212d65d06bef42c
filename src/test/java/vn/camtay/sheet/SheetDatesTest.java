package vn.camtay.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class SheetDatesTest {
    @Test
    void timesAreReadAsPeopleAndProgramsWriteThem() {
        for (String text :
                List.of("08:30", "8:30", "8h30", "8.30", "8g30", "08:30:00", "0.354166666666667", "25/11/2026 08:30")) {
            assertThat(SheetDates.readTime(text)).as(text).contains(LocalTime.of(8, 30));
        }
        assertThat(SheetDates.readTime("14h")).contains(LocalTime.of(14, 0));
        assertThat(SheetDates.readTime("0.5")).contains(LocalTime.NOON);
        for (String text : List.of("", "sáng", "25:00", "8:61", "8", "25/11/2026")) {
            assertThat(SheetDates.readTime(text)).as(text).isEmpty();
        }
    }

    @Test
    void momentsNeedADayAndATime() {
        for (String text : List.of(
                "24/11/2026 17:00", "24-11-2026 17h", "2026-11-24T17:00", "2026-11-24 17:00:00", "46350.7083333333")) {
            assertThat(SheetDates.readMoment(text)).as(text).contains(LocalDateTime.of(2026, 11, 24, 17, 0));
        }
        for (String text : List.of("", "24/11/2026", "17:00", "hôm nay lúc 5 giờ")) {
            assertThat(SheetDates.readMoment(text)).as(text).isEmpty();
        }
    }
}
