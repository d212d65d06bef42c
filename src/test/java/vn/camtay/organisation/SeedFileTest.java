package vn.camtay.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeedFileTest {
    private final List<NamedCsvRecord> units = SeedFile.read("units.csv");

    @ParameterizedTest
    @CsvSource({"CITY, 1", "DEPARTMENT, 14", "WARD, 45", "COMMUNE, 67", "SPECIAL_ZONE, 2"})
    void theCityHasItsUnits(String kind, int count) {
        assertThat(units).filteredOn(row -> kind.equals(row.getField("kind"))).hasSize(count);
    }

    @Test
    void everyCommuneLevelUnitHasACodeOfFiveDigits() {
        assertThat(units)
                .filteredOn(row -> UnitKind.valueOf(row.getField("kind")).isCommuneLevel())
                .extracting(row -> row.getField("code"))
                .allMatch(code -> code.matches("[0-9]{5}"))
                .doesNotHaveDuplicates();
    }

    @Test
    void theWesternCentreIsTheNineWards() {
        assertThat(units)
                .filteredOn(row -> "1".equals(row.getField("western_centre")))
                .extracting(row -> row.getField("code"))
                .containsExactlyInAnyOrder(
                        "10525", "10532", "10543", "10507", "10837", "10537", "11002", "10891", "10660");
    }

    @Test
    void onlyTheTwoIslandsLieOffTheMainland() {
        assertThat(units)
                .filteredOn(row -> !"MAINLAND".equals(row.getField("travel_zone")))
                .extracting(row -> row.getField("name"), row -> row.getField("travel_zone"))
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("Đặc khu Cát Hải", "CAT_HAI"),
                        org.assertj.core.groups.Tuple.tuple("Đặc khu Bạch Long Vĩ", "BACH_LONG_VI"));
    }

    @Test
    void thereAreEighteenPosts() {
        assertThat(SeedFile.read("posts.csv"))
                .hasSize(18)
                .extracting(row -> row.getField("code"))
                .startsWith("P01")
                .endsWith("P18");
    }

    /** @legal Labour Code 2019, article 112, in force since 1 January 2021: eleven days, and 24 November since 2026 */
    @ParameterizedTest
    @CsvSource({"2025, 11", "2026, 12", "2027, 12", "2028, 12", "2029, 12", "2030, 12"})
    void eachYearHasItsHolidaysOnWorkingDays(int year, int days) {
        Set<LocalDate> holidays = SeedFile.read("holidays.csv").stream()
                .map(row -> LocalDate.parse(row.getField("day")))
                .filter(day -> day.getYear() == year)
                .collect(Collectors.toSet());

        assertThat(holidays)
                .filteredOn(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                .hasSize(days);
    }

    @Test
    void holidaysFallOnTheDaysOfTheLunarCalendar() {
        assertThat(SeedFile.read("holidays.csv"))
                .extracting(row -> row.getField("day"))
                .contains(
                        "2025-01-29",
                        "2026-02-17",
                        "2027-02-06",
                        "2028-01-26",
                        "2029-02-13",
                        "2030-02-02",
                        "2025-04-07",
                        "2026-04-26",
                        "2027-04-16",
                        "2028-04-04",
                        "2029-04-23",
                        "2030-04-12",
                        "2026-11-24")
                .doesNotContain("2025-11-24")
                .doesNotHaveDuplicates();
    }
}
