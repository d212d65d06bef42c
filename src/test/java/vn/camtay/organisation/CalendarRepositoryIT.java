package vn.camtay.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.testkit.DatabaseExtension;

@ExtendWith(DatabaseExtension.class)
class CalendarRepositoryIT {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final OfficeHours HOURS =
            new OfficeHours(LocalTime.of(7, 30), LocalTime.of(12, 0), LocalTime.of(13, 0), LocalTime.of(16, 30));

    private final CalendarRepository calendar = new CalendarRepository();

    @BeforeEach
    void anEmptyCalendar(EntityManager database) {
        calendar.entityManager = database;
    }

    @Test
    void listsHolidaysWithinBothBounds() {
        assertThat(calendar.hasHolidays()).isFalse();
        calendar.add(new Holiday(DAY, "Ngày Văn hóa Việt Nam", "Vietnam Culture Day"));

        assertThat(calendar.hasHolidays()).isTrue();
        assertThat(calendar.holidays(DAY, DAY)).extracting(HolidayRow::nameVi).containsExactly("Ngày Văn hóa Việt Nam");
        assertThat(calendar.holidays(DAY.plusDays(1), DAY.plusDays(9))).isEmpty();
        assertThat(calendar.holidays(DAY.minusDays(9), DAY.minusDays(1))).isEmpty();
    }

    @Test
    void keepsADayOnce() {
        calendar.add(new Holiday(DAY, "Ngày Văn hóa Việt Nam", "Vietnam Culture Day"));

        assertThatThrownBy(() -> calendar.add(new Holiday(DAY, "Nghỉ", "Day off")))
                .isInstanceOf(PersistenceException.class);
    }

    @Test
    void readsDatesAndTimesBackAsWritten() {
        calendar.add(new WorkingDay(LocalDate.of(2026, 8, 22), "Làm bù"));
        calendar.add(new OfficeSeason(MonthDay.of(10, 16), LocalDate.of(2025, 7, 1), HOURS));

        assertThat(calendar.workingDays(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)))
                .extracting(WorkingDayRow::day)
                .containsExactly(LocalDate.of(2026, 8, 22));
        assertThat(calendar.seasons()).singleElement().satisfies(season -> {
            assertThat(season.start()).isEqualTo(MonthDay.of(10, 16));
            assertThat(season.validFrom()).isEqualTo(LocalDate.of(2025, 7, 1));
            assertThat(season.validTo()).isNull();
            assertThat(season.hours()).isEqualTo(HOURS);
        });
    }
}
