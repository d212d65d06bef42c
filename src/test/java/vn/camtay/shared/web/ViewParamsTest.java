package vn.camtay.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import org.junit.jupiter.api.Test;
import vn.camtay.shared.error.NotFoundException;

class ViewParamsTest {
    @Test
    void whatIsNoNumberAsksNothing() {
        assertThat(ViewParams.number(" 12 ")).isEqualTo(12);
        assertThat(ViewParams.number("12a")).isNull();
        assertThat(ViewParams.number("")).isNull();
        assertThat(ViewParams.number(null)).isNull();
    }

    @Test
    void anIdThatIsNoNumberIsNotFound() {
        assertThat(ViewParams.requireId("7")).isEqualTo(7);
        assertThatThrownBy(() -> ViewParams.requireId("x")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> ViewParams.requireId(null)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aPageIsAtLeastTheFirst() {
        assertThat(ViewParams.page("3")).isEqualTo(3);
        assertThat(ViewParams.page("0")).isEqualTo(1);
        assertThat(ViewParams.page("99999999999")).isEqualTo(1);
        assertThat(ViewParams.page(null)).isEqualTo(1);
    }

    @Test
    void anUnknownNameIsNoConstant() {
        assertThat(ViewParams.constant(DayOfWeek.class, "MONDAY")).isEqualTo(DayOfWeek.MONDAY);
        assertThat(ViewParams.constant(DayOfWeek.class, "monday")).isNull();
        assertThat(ViewParams.constant(DayOfWeek.class, null)).isNull();
    }
}
