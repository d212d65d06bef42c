package vn.camtay.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetHeadingsTest {
    private static final Map<String, List<String>> ALIASES =
            Map.of("name", List.of("Họ và tên", "Full name"), "unit", List.of("Mã đơn vị", "Unit code"));

    @ParameterizedTest
    @CsvSource({"HỌ VÀ TÊN,Ma don vi", "full_name,UNIT CODE", "'Họ và tên (*)','mã  đơn-vị'"})
    void areFoundWithoutMarksCaseAndSignsInEitherLanguage(String name, String unit) {
        SheetHeadings headings = SheetHeadings.find(new SheetRow(3, List.of("STT", unit, name)), ALIASES)
                .orElseThrow();

        assertThat(headings.row()).isEqualTo(3);
        assertThat(headings.letter("name")).isEqualTo("C");
        assertThat(headings.letter("unit")).isEqualTo("B");
        assertThat(headings.cell(new SheetRow(4, List.of("1", "10525")), "unit"))
                .isEqualTo("10525");
        assertThat(headings.cell(new SheetRow(4, List.of("1", "10525")), "name"))
                .isEmpty();
    }

    @Test
    void areFoundWhenTheyAreDecomposed() {
        String name = Normalizer.normalize("Họ và tên", Normalizer.Form.NFD);

        assertThat(SheetHeadings.find(new SheetRow(1, List.of(name, "Mã đơn vị")), ALIASES))
                .isPresent();
    }

    @Test
    void areNotFoundInATitleOrARowOfData() {
        assertThat(SheetHeadings.find(new SheetRow(1, List.of("Họ và tên cán bộ phường")), ALIASES))
                .isEmpty();
        assertThat(SheetHeadings.find(new SheetRow(1, List.of("Nguyễn Văn An", "10525")), ALIASES))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0,A", "25,Z", "26,AA", "51,AZ", "52,BA", "701,ZZ", "702,AAA"})
    void columnsAreCalledByTheirLetters(int column, String letters) {
        assertThat(SheetRow.letter(column)).isEqualTo(letters);
    }

    @ParameterizedTest
    @CsvSource({"24/11/2026", "24-11-2026", "24.11.2026 07:30", "2026-11-24", "46350"})
    void aDayIsReadAsPeopleAndProgramsWriteIt(String text) {
        assertThat(SheetDates.read(text)).contains(LocalDate.of(2026, 11, 24));
    }

    @ParameterizedTest
    @CsvSource({"31/02/2026", "hôm nay", "123", "13/13/2026"})
    void whatIsNoDayIsNone(String text) {
        assertThat(SheetDates.read(text)).isEmpty();
    }

    @Test
    void aCountOfDaysIsTurnedByEitherCalendar() {
        assertThat(SheetDates.write(new BigDecimal("46350"), false)).isEqualTo("24/11/2026");
        assertThat(SheetDates.write(new BigDecimal("44888"), true)).isEqualTo("24/11/2026");
        assertThat(SheetDates.write(new BigDecimal("46350.5"), false)).isEqualTo("24/11/2026 12:00");
        assertThat(SheetDates.write(new BigDecimal("0.3125"), false)).isEqualTo("07:30");
        assertThat(SheetDates.write(BigDecimal.ONE, false)).isEqualTo("01/01/1900");
    }
}
