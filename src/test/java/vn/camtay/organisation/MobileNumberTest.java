package vn.camtay.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.camtay.shared.error.InvalidInputException;

class MobileNumberTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0912345678",
                "+84912345678",
                "+84 912 345 678",
                "0084912345678",
                "84912345678",
                "912345678",
                " 0912.345.678 ",
                "0912-345-678",
                "(091) 2345678"
            })
    void isTheSameHoweverItIsWritten(String text) {
        assertThat(MobileNumber.parse(text).digits()).isEqualTo("0912345678");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0312345678", "0512345678", "0712345678", "0812345678", "0912345678"})
    void beginsWithOneOfFivePrefixes(String text) {
        assertThat(MobileNumber.parse(text).digits()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0212345678",
                "0412345678",
                "0612345678",
                "0112345678",
                "091234567",
                "09123456789",
                "+849123456789",
                "02253842000",
                "091234567a",
                ""
            })
    void refusesEverythingElse(String text) {
        assertThatThrownBy(() -> MobileNumber.parse(text)).isInstanceOf(InvalidInputException.class);
    }
}
