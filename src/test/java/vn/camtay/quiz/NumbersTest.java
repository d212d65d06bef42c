package vn.camtay.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.camtay.shared.error.InvalidInputException;

class NumbersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "15 | 15",
                "3,14 | 3.14",
                "3.14 | 3.14",
                "-7 | -7",
                "−7 | -7",
                "+ 7 | 7",
                ",5 | 0.5",
                "1 000 000 | 1000000",
                "1.000.000 | 1000000",
                "1,000,000 | 1000000",
                "1.234,5 | 1234.5",
                "1,234.5 | 1234.5",
                "0.125 | 0.125",
                "1.2345 | 1.2345"
            })
    void readsVietnameseAndEnglishWriting(String typed, String number) {
        assertThat(Numbers.readings(typed)).containsExactly(new BigDecimal(number));
    }

    @Test
    void whatMayBeThousandsOrDecimalsIsReadAsBoth() {
        assertThat(Numbers.readings("50.000")).containsExactly(new BigDecimal("50.000"), new BigDecimal("50000"));
        assertThat(Numbers.readings("-1,500")).containsExactly(new BigDecimal("-1.500"), new BigDecimal("-1500"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "ba",
                "5.",
                "1.2.3",
                "1,23,456",
                "1.2,3.4",
                "1,2.3,4",
                "1e5",
                "5 km",
                "--5",
                "٣",
                "11111111111111111111111111111111111111111"
            })
    void anythingElseIsNoNumber(String typed) {
        assertThat(Numbers.readings(typed)).isEmpty();
    }

    @Test
    void equalNumbersAreEqualValues() {
        assertThat(Numbers.plain(new BigDecimal("1.50"))).isEqualTo(new BigDecimal("1.5"));
        assertThat(Numbers.plain(new BigDecimal("1E+2"))).isEqualTo(new BigDecimal("100"));
        assertThat(Numbers.plain(new BigDecimal("0E-30"))).isEqualTo(BigDecimal.ZERO);
    }

    @Test
    void haveEighteenDigitsAtMostOnEachSide() {
        assertThat(Numbers.plain(new BigDecimal("1E+17"))).isEqualTo(new BigDecimal("100000000000000000"));
        assertThat(Numbers.plain(new BigDecimal("1E-18"))).isEqualTo(new BigDecimal("1E-18"));
        for (String tooLong : new String[] {"1E+18", "1E-19", "1E+999999999", "1E-999999999"}) {
            assertThatThrownBy(() -> Numbers.plain(new BigDecimal(tooLong))).isInstanceOf(InvalidInputException.class);
        }
    }
}
