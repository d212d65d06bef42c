package vn.camtay.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.camtay.shared.error.Reason;

class UnitTest {
    @ParameterizedTest
    @ValueSource(strings = {"10525", "SNV", "10525-VP", "31"})
    void hasACodeOfCapitalsDigitsAndHyphens(String code) {
        assertThat(Unit.open(Facts.unit(code, UnitKind.WARD, "Phường Hải Dương", 1L))
                        .code())
                .isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "snv", "SỞ", "10 525", "-VP", "ABCDEFGHIJKLMNOPQRSTU"})
    void refusesOtherCodes(String code) {
        assertThat(refusal(Facts.unit(code, UnitKind.WARD, "Phường Hải Dương", 1L)))
                .containsExactly("organisation.refused.unitCode");
    }

    @Test
    void liesBelowAnotherUnlessItIsTheCity() {
        assertThat(refusal(Facts.unit("10525", UnitKind.WARD, "Phường Hải Dương", null)))
                .containsExactly("organisation.refused.unitParent");
        assertThat(refusal(Facts.unit("31", UnitKind.CITY, "Thành phố Hải Phòng", 1L)))
                .containsExactly("organisation.refused.unitParent");
    }

    @Test
    void endsOnItsFirstDayAtTheEarliest() {
        LocalDate first = Facts.FIRST_DAY;

        assertThat(Unit.open(Facts.ended("SNV", UnitKind.DEPARTMENT, "Sở Nội vụ", 1L, first))
                        .code())
                .isEqualTo("SNV");
        assertThat(refusal(Facts.ended("SNV", UnitKind.DEPARTMENT, "Sở Nội vụ", 1L, first.minusDays(1))))
                .containsExactly("organisation.refused.unitDates");
    }

    @Test
    void needsAName() {
        assertThat(refusal(Facts.unit("SNV", UnitKind.DEPARTMENT, "  ", 1L)))
                .containsExactly("organisation.refused.unitName");
    }

    @Test
    void isOpenFromItsFirstDayToItsLast() {
        LocalDate last = LocalDate.of(2026, 6, 30);
        UnitDetail unit = new UnitDetail(
                1,
                0,
                "SNV",
                UnitKind.DEPARTMENT,
                "Sở Nội vụ",
                null,
                1L,
                TravelZone.MAINLAND,
                false,
                Facts.FIRST_DAY,
                last,
                null);

        assertThat(unit.isOpen(Facts.FIRST_DAY.minusDays(1))).isFalse();
        assertThat(unit.isOpen(Facts.FIRST_DAY)).isTrue();
        assertThat(unit.isOpen(last)).isTrue();
        assertThat(unit.isOpen(last.plusDays(1))).isFalse();
    }

    private static List<String> refusal(UnitCommand command) {
        return catchThrowableOfType(UnitRefusedException.class, () -> Unit.open(command)).reasons().stream()
                .map(Reason::key)
                .toList();
    }

    @Test
    void aNameHoldsUntilTheDayOnWhichTheNextBegins() {
        UnitName now = new UnitName("Phường C", null, null);
        UnitName first = new UnitName("Phường A", null, LocalDate.of(2026, 1, 1));
        UnitName second = new UnitName("Phường B", null, LocalDate.of(2026, 7, 1));
        List<UnitName> former = List.of(second, first);

        assertThat(UnitName.on(LocalDate.of(2025, 12, 31), now, former)).isEqualTo(first);
        assertThat(UnitName.on(LocalDate.of(2026, 1, 1), now, former)).isEqualTo(second);
        assertThat(UnitName.on(LocalDate.of(2026, 6, 30), now, former)).isEqualTo(second);
        assertThat(UnitName.on(LocalDate.of(2026, 7, 1), now, former)).isEqualTo(now);
    }
}
