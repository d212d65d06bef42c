package vn.camtay.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateCodeTest {
    private static final CertificateCode CODE = new CertificateCode("7K2M0019ABCDEFGH");

    @Test
    void aDrawnCodeIsReadBackAsItIsPrinted() {
        CertificateCode drawn = CertificateCode.draw(new SecureRandom());

        assertThat(drawn.grouped()).matches("(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(CertificateCode.read(drawn.grouped())).contains(drawn);
    }

    @Test
    void noCodeIsDrawnTwice() {
        SecureRandom random = new SecureRandom();

        assertThat(IntStream.range(0, 2000).mapToObj(i -> CertificateCode.draw(random)))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7K2M0019ABCDEFGH",
                "7k2m-0019-abcd-efgh",
                " 7K2M 0019 ABCD EFGH ",
                "7K2M–OOl9–ABCD–EFGH",
                "7K2M.OOI9.ABCD.EFGH"
            })
    void itIsReadHoweverPeopleTypeIt(String typed) {
        assertThat(CertificateCode.read(typed)).contains(CODE);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "7K2M0019ABCDEFG",
                "7K2M0019ABCDEFGHJ",
                "7K2M0019ABCDEFGU",
                "7K2M0019ABCDEFG%",
                "ỆK2M0019ABCDEFGH"
            })
    void whatCanBeNoCodeIsNone(String typed) {
        assertThat(CertificateCode.read(typed)).isEmpty();
    }

    @Test
    void aLongTextIsNotEvenLookedAt() {
        assertThat(CertificateCode.read("-".repeat(60) + "7K2M0019ABCDEFGH")).isEmpty();
        assertThatThrownBy(() -> new CertificateCode("7k2m0019abcdefgh")).isInstanceOf(IllegalArgumentException.class);
    }
}
