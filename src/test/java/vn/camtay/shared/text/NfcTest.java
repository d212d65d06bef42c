package vn.camtay.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NfcTest {
    @Test
    void composesDecomposedText() {
        assertThat(Nfc.clean("Nguye\u0302\u0303n")).isEqualTo("Nguy\u1EC5n");
    }

    @Test
    void turnsEthIntoTheVietnameseLetter() {
        assertThat(Nfc.clean("\u00D0\u00F4ng")).isEqualTo("\u0110\u00F4ng");
    }

    @Test
    void leavesOneSpaceBetweenWordsAndNoneAtTheEnds() {
        assertThat(Nfc.clean("\uFEFF  Lê\u00A0\u00A0Thị \t An\u200B ")).isEqualTo("Lê Thị An");
    }

    @Test
    void leavesCleanTextAlone() {
        assertThat(Nfc.clean("Đặng Thị Hương")).isEqualTo("Đặng Thị Hương");
    }
}
