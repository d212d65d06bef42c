package vn.camtay.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {
    @ParameterizedTest
    @CsvSource({
        "bytes=0-1, 0, 1",
        "bytes=0-, 0, 99",
        "bytes=90-200, 90, 99",
        "bytes=-10, 90, 99",
        "bytes=-500, 0, 99",
        "bytes=99-99, 99, 99"
    })
    void onePartIsFound(String header, long first, long last) {
        ByteRange range = ByteRange.of(header, 100);

        assertThat(range).isEqualTo(new ByteRange(first, last, 100));
        assertThat(range.length()).isEqualTo(last - first + 1);
        assertThat(range.header()).isEqualTo("bytes " + first + "-" + last + "/100");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes=100-",
                "bytes=5-2",
                "bytes=-",
                "bytes=-0",
                "bytes=0-1,3-4",
                "lines=1-2",
                "",
                "bytes=99999999999-"
            })
    void everythingElseIsTheWholeFile(String header) {
        assertThat(ByteRange.of(header, 100).isWhole()).isTrue();
        assertThat(ByteRange.of(null, 100).isWhole()).isTrue();
    }
}
