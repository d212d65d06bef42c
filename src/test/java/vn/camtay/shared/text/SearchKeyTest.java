package vn.camtay.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchKeyTest {
    @ParameterizedTest
    @CsvSource({
        "Nguyễn, nguyen",
        "Đặng, dang",
        "ĐẶNG, dang",
        "Thủy, thuy",
        "Thuỷ, thuy",
        "Ưng Ơn Ẩn, ung on an",
        "Bạch Long Vĩ, bach long vi"
    })
    void isLowerCaseWithoutMarks(String name, String key) {
        assertThat(SearchKey.of(name)).isEqualTo(key);
    }

    @Test
    void isTheSameForComposedAndDecomposedText() {
        assertThat(SearchKey.of("Nguye\u0302\u0303n")).isEqualTo(SearchKey.of("Nguy\u1EC5n"));
    }

    @Test
    void takesEthAsTheVietnameseLetterItLooksLike() {
        assertThat(SearchKey.of("\u00D0\u1EB7ng")).isEqualTo("dang");
    }

    @Test
    void isItsOwnKey() {
        assertThat(SearchKey.of(SearchKey.of("Lê Thị Thanh Hương"))).isEqualTo("le thi thanh huong");
    }

    @Test
    void escapesTheWildcardsOfAPattern() {
        assertThat(SearchKey.containing("50%_\\")).isEqualTo("%50\\%\\_\\\\%");
    }
}
