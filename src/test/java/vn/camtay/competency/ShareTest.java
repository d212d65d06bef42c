package vn.camtay.competency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0, –",
        "800, 0, 0",
        "800, 1, <1",
        "800, 7, <1",
        "800, 8, 1",
        "800, 799, 99",
        "800, 800, 100",
        "1, 1, 100"
    })
    void aHundredIsEverybodyAndNothingIsNobody(int asked, int met, String text) {
        assertThat(new Share(asked, met).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, na", "100, 80, g0", "100, 79, g1", "100, 50, g1", "100, 49, g2", "1000, 1, g2"})
    void theColourGoesByEightyAndFifty(int asked, int met, String tone) {
        assertThat(new Share(asked, met).tone()).isEqualTo(tone);
    }
}
