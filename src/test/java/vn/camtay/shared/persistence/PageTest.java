package vn.camtay.shared.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {
    @Test
    void theFirstPageHasNoPrevious() {
        Page<String> page = new Page<>(List.of("a", "b"), 5, PageQuery.page(1, 2));

        assertThat(page.hasPrevious()).isFalse();
        assertThat(page.hasNext()).isTrue();
        assertThat(page.number()).isEqualTo(1);
        assertThat(page.count()).isEqualTo(3);
        assertThat(page.from()).isEqualTo(1);
        assertThat(page.to()).isEqualTo(2);
    }

    @Test
    void theLastPageMayBeShort() {
        Page<String> page = new Page<>(List.of("e"), 5, PageQuery.page(3, 2));

        assertThat(page.hasNext()).isFalse();
        assertThat(page.from()).isEqualTo(5);
        assertThat(page.to()).isEqualTo(5);
    }

    @Test
    void anEmptyListIsOneEmptyPage() {
        Page<String> page = new Page<>(List.of(), 0, PageQuery.page(0, 20));

        assertThat(page.count()).isEqualTo(1);
        assertThat(page.from()).isZero();
        assertThat(page.hasNext()).isFalse();
    }

    @Test
    void aPageThatFitsExactlyHasNoNext() {
        assertThat(new Page<>(List.of("a", "b"), 2, PageQuery.page(1, 2)).hasNext())
                .isFalse();
    }

    @Test
    void nobodyAsksForMoreThanTheMost() {
        assertThat(new PageQuery(0, PageQuery.MAX_SIZE).size()).isEqualTo(PageQuery.MAX_SIZE);
        assertThatThrownBy(() -> new PageQuery(0, PageQuery.MAX_SIZE + 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PageQuery(-1, 20)).isInstanceOf(IllegalArgumentException.class);
    }
}
