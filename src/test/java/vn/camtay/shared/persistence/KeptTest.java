package vn.camtay.shared.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeptTest {
    private final AtomicInteger readings = new AtomicInteger();
    private final Kept<Integer> kept = new Kept<>();

    @Test
    void oneEditionIsReadOnce() {
        assertThat(kept.current("a", readings::incrementAndGet)).isEqualTo(1);
        assertThat(kept.current("a", readings::incrementAndGet)).isEqualTo(1);
    }

    @Test
    void anotherEditionIsReadAnew() {
        kept.current("a", readings::incrementAndGet);

        assertThat(kept.current("b", readings::incrementAndGet)).isEqualTo(2);
        assertThat(kept.current("b", readings::incrementAndGet)).isEqualTo(2);
    }

    @Test
    void whatWasReadInAChangeThatWasTakenBackIsNotHeldForCurrent() {
        kept.current("a", readings::incrementAndGet);
        kept.current("taken back", readings::incrementAndGet);

        assertThat(kept.current("a", readings::incrementAndGet)).isEqualTo(3);
    }
}
