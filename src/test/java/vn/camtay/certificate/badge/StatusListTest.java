package vn.camtay.certificate.badge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class StatusListTest {
    @Test
    void theFirstBitIsTheLeftmostAndOnlyRevokedOnesAreSet() throws IOException {
        byte[] bits = unpack(StatusList.encoded(List.of(0L, 9L, StatusList.SIZE - 1L)));

        assertThat(bits).hasSize(16 * 1024);
        assertThat(IntStream.range(0, StatusList.SIZE).filter(index -> isSet(bits, index)))
                .containsExactly(0, 9, StatusList.SIZE - 1);
        assertThat(bits[0]).isEqualTo((byte) 0x80);
    }

    @Test
    void certificatesBeyondOneListCountInTheNext() throws IOException {
        byte[] bits = unpack(StatusList.encoded(List.of(StatusList.SIZE + 5L)));

        assertThat(isSet(bits, 5)).isTrue();
    }

    static byte[] unpack(String encoded) throws IOException {
        assertThat(encoded).startsWith("u");
        return new GZIPInputStream(
                        new ByteArrayInputStream(Base64.getUrlDecoder().decode(encoded.substring(1))))
                .readAllBytes();
    }

    static boolean isSet(byte[] bits, int index) {
        return (bits[index / 8] & 0x80 >> index % 8) != 0;
    }
}
