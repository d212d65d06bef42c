package vn.camtay.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate SATURDAY = FRIDAY.plusDays(1);
    private static final LocalDate MONDAY = FRIDAY.plusDays(3);
    private static final LocalDate TUESDAY_OFF = LocalDate.of(2026, 11, 24);

    private static final OfficeHours SUMMER =
            new OfficeHours(LocalTime.of(7, 0), LocalTime.of(11, 30), LocalTime.of(13, 30), LocalTime.of(17, 0));
    private static final OfficeHours WINTER =
            new OfficeHours(LocalTime.of(7, 30), LocalTime.of(12, 0), LocalTime.of(13, 0), LocalTime.of(16, 30));

    private final WorkingCalendar plain = new WorkingCalendar(Set.of(TUESDAY_OFF), Set.of(), List.of());
    private final WorkingCalendar withSaturday = new WorkingCalendar(Set.of(TUESDAY_OFF), Set.of(SATURDAY), List.of());

    @Nested
    class WorkingDays {
        @Test
        void areMondayToFriday() {
            assertThat(plain.isWorkingDay(FRIDAY)).isTrue();
            assertThat(plain.isWorkingDay(SATURDAY)).isFalse();
            assertThat(plain.isWorkingDay(SATURDAY.plusDays(1))).isFalse();
            assertThat(plain.isWorkingDay(MONDAY)).isTrue();
        }

        @Test
        void leaveHolidaysOut() {
            assertThat(plain.isWorkingDay(TUESDAY_OFF)).isFalse();
        }

        @Test
        void takeWorkingSaturdaysIn() {
            assertThat(withSaturday.isWorkingDay(SATURDAY)).isTrue();
            assertThat(withSaturday.isWorkingDay(SATURDAY.plusDays(7))).isFalse();
        }
    }

    @Nested
    class Counting {
        @Test
        void goesFromFridayToMonday() {
            assertThat(plain.nextWorkingDay(FRIDAY)).isEqualTo(MONDAY);
        }

        @Test
        void stopsAtAWorkingSaturday() {
            assertThat(withSaturday.nextWorkingDay(FRIDAY)).isEqualTo(SATURDAY);
            assertThat(withSaturday.plusWorkingDays(FRIDAY, 2)).isEqualTo(MONDAY);
        }

        @Test
        void goesOverAHoliday() {
            assertThat(plain.nextWorkingDay(MONDAY)).isEqualTo(TUESDAY_OFF.plusDays(1));
        }

        @Test
        void startsFromAnyDay() {
            assertThat(plain.nextWorkingDay(SATURDAY)).isEqualTo(MONDAY);
            assertThat(plain.nextWorkingDay(TUESDAY_OFF)).isEqualTo(TUESDAY_OFF.plusDays(1));
        }

        @Test
        void goesBackwards() {
            assertThat(plain.plusWorkingDays(MONDAY, -1)).isEqualTo(FRIDAY);
            assertThat(plain.plusWorkingDays(TUESDAY_OFF.plusDays(1), -2)).isEqualTo(FRIDAY);
            assertThat(withSaturday.plusWorkingDays(MONDAY, -1)).isEqualTo(SATURDAY);
        }

        @Test
        void ofNoDaysStays() {
            assertThat(plain.plusWorkingDays(SATURDAY, 0)).isEqualTo(SATURDAY);
        }

        @Test
        void overTheLunarNewYear2026() {
            Set<LocalDate> tet = Set.of(
                    LocalDate.of(2026, 2, 16),
                    LocalDate.of(2026, 2, 17),
                    LocalDate.of(2026, 2, 18),
                    LocalDate.of(2026, 2, 19),
                    LocalDate.of(2026, 2, 20));

            WorkingCalendar calendar = new WorkingCalendar(tet, Set.of(), List.of());

            assertThat(calendar.nextWorkingDay(LocalDate.of(2026, 2, 13))).isEqualTo(LocalDate.of(2026, 2, 23));
        }
    }

    @Nested
    class Hours {
        private final WorkingCalendar seasons = calendar(
                season(1, "--04-16", LocalDate.of(2025, 7, 1), null, SUMMER),
                season(2, "--10-16", LocalDate.of(2025, 7, 1), null, WINTER));

        @ParameterizedTest
        @CsvSource({
            "2026-04-15, false",
            "2026-04-16, true",
            "2026-10-15, true",
            "2026-10-16, false",
            "2026-01-01, false"
        })
        void followTheSeason(LocalDate day, boolean summer) {
            assertThat(seasons.hoursOn(day)).isEqualTo(summer ? SUMMER : WINTER);
        }

        @Test
        void changeOnTheirEffectiveDateOnly() {
            OfficeHours later = new OfficeHours(
                    LocalTime.of(8, 0), LocalTime.of(12, 0), LocalTime.of(13, 30), LocalTime.of(17, 30));
            LocalDate change = LocalDate.of(2026, 12, 1);
            WorkingCalendar calendar = calendar(
                    season(1, "--10-16", LocalDate.of(2025, 7, 1), change.minusDays(1), WINTER),
                    season(2, "--10-16", change, null, later));

            assertThat(calendar.hoursOn(change.minusDays(1))).isEqualTo(WINTER);
            assertThat(calendar.hoursOn(change)).isEqualTo(later);
        }

        @Test
        void areTheUsualOnesWhereNoneWereSet() {
            assertThat(plain.hoursOn(FRIDAY)).isEqualTo(WorkingCalendar.USUAL);
            assertThat(seasons.hoursOn(LocalDate.of(2025, 6, 30))).isEqualTo(WorkingCalendar.USUAL);
        }

        @Test
        void followEachOther() {
            assertThatThrownBy(() -> OfficeHours.of(
                            LocalTime.of(7, 0), LocalTime.of(13, 31), LocalTime.of(13, 30), LocalTime.of(17, 0)))
                    .isInstanceOf(CalendarRefusedException.class);
            assertThat(OfficeHours.of(
                            LocalTime.of(7, 0), LocalTime.of(13, 30), LocalTime.of(13, 30), LocalTime.of(17, 0)))
                    .isNotNull();
        }

        @Test
        void beginWithASeasonTypedAsDayAndMonth() {
            assertThat(OfficeSeasonRow.readStart("16/04")).isEqualTo(MonthDay.of(4, 16));
            assertThat(OfficeSeasonRow.readStart("1/5")).isEqualTo(MonthDay.of(5, 1));
            assertThatThrownBy(() -> OfficeSeasonRow.readStart("32/04")).isInstanceOf(CalendarRefusedException.class);
        }

        private static WorkingCalendar calendar(OfficeSeasonRow... rows) {
            return new WorkingCalendar(Set.of(), Set.of(), List.of(rows));
        }

        private static OfficeSeasonRow season(long id, String start, LocalDate from, LocalDate to, OfficeHours hours) {
            return new OfficeSeasonRow(id, MonthDay.parse(start), from, to, hours);
        }
    }

    @Nested
    class HalfDays {
        private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

        private List<HalfDay> touched(String start, String end) {
            return plain.halfDays(
                    LocalDateTime.parse(start).atZone(ZONE).toInstant(),
                    LocalDateTime.parse(end).atZone(ZONE).toInstant(),
                    ZONE);
        }

        @Test
        void areTouchedByAnyMomentOfOfficeTime() {
            assertThat(touched("2026-11-20T08:00", "2026-11-20T11:30")).containsExactly(HalfDay.morning(FRIDAY));
            assertThat(touched("2026-11-20T11:00", "2026-11-20T14:00"))
                    .containsExactly(HalfDay.morning(FRIDAY), HalfDay.afternoon(FRIDAY));
        }

        @Test
        void areNotTouchedAtTheirBounds() {
            assertThat(touched("2026-11-20T11:30", "2026-11-20T13:30")).isEmpty();
            assertThat(touched("2026-11-20T06:00", "2026-11-20T07:30")).isEmpty();
            assertThat(touched("2026-11-20T17:00", "2026-11-20T19:00")).isEmpty();
            assertThat(touched("2026-11-20T16:59", "2026-11-20T19:00")).containsExactly(HalfDay.afternoon(FRIDAY));
        }

        @Test
        void leaveDaysOffOut() {
            assertThat(touched("2026-11-20T15:00", "2026-11-25T08:00"))
                    .containsExactly(
                            HalfDay.afternoon(FRIDAY),
                            HalfDay.morning(MONDAY),
                            HalfDay.afternoon(MONDAY),
                            HalfDay.morning(TUESDAY_OFF.plusDays(1)));
        }

        @Test
        void areCountedBetweenTwoDays() {
            assertThat(plain.halfDays(FRIDAY, TUESDAY_OFF))
                    .containsExactly(
                            HalfDay.morning(FRIDAY),
                            HalfDay.afternoon(FRIDAY),
                            HalfDay.morning(MONDAY),
                            HalfDay.afternoon(MONDAY));
        }
    }
}
