package vn.camtay.shared.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class VietnameseNameTest {
    @Test
    void takesTheLastSyllableAsGivenName() {
        VietnameseName name = VietnameseName.of(" Nguyễn  Thị Hương ");

        assertThat(name.full()).isEqualTo("Nguyễn Thị Hương");
        assertThat(name.given()).isEqualTo("Hương");
        assertThat(name.rest()).isEqualTo("Nguyễn Thị");
    }

    @Test
    void keepsACorrectedGivenNameOfTwoSyllables() {
        VietnameseName name = new VietnameseName("Nguyễn Thanh Hương", "Thanh Hương");

        assertThat(name.given()).isEqualTo("Thanh Hương");
        assertThat(name.rest()).isEqualTo("Nguyễn");
    }

    @Test
    void isItsOwnGivenNameWithOneSyllable() {
        VietnameseName name = VietnameseName.of("Hương");

        assertThat(name.given()).isEqualTo("Hương");
        assertThat(name.rest()).isEmpty();
    }

    @Test
    void refusesAGivenNameThatDoesNotEndTheFullName() {
        assertThatThrownBy(() -> new VietnameseName("Nguyễn Thị Hương", "Lan"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesNothing() {
        assertThatThrownBy(() -> VietnameseName.of("  ")).isInstanceOf(IllegalArgumentException.class);
    }
}
