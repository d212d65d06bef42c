package vn.camtay.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.camtay.shared.error.InvalidInputException;

class WorkMailTest {
    @Test
    void isKeptInLowerCaseWithoutSpacesAround() {
        assertThat(WorkMail.parse(" Nguyen.Van.An@HaiPhong.gov.vn ").address())
                .isEqualTo("nguyen.van.an@haiphong.gov.vn");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "an",
                "an@",
                "@haiphong.gov.vn",
                "an@haiphong",
                "an@@haiphong.gov.vn",
                "an @haiphong.gov.vn",
                "a..n@haiphong.gov.vn",
                "ân@haiphong.gov.vn",
                "an@-haiphong.gov.vn",
                "an@haiphong.gov.vn\r\nBcc: all@haiphong.gov.vn"
            })
    void refusesWhatIsNoAddress(String text) {
        assertThatThrownBy(() -> WorkMail.parse(text)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void refusesAnAddressThatIsTooLong() {
        String longest = "a".repeat(60) + "@" + ("b".repeat(60) + ".").repeat(3) + "vn";
        String tooLong = "a".repeat(60) + "@" + ("b".repeat(62) + ".").repeat(4) + "vn";

        assertThat(WorkMail.parse(longest).address()).hasSizeLessThanOrEqualTo(WorkMail.MAX);
        assertThatThrownBy(() -> WorkMail.parse(tooLong)).isInstanceOf(InvalidInputException.class);
    }
}
