package vn.camtay.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.camtay.staffing.Consequence.Detail;

class ConsequenceTest {
    @Test
    void allAreCountedAndThirtyNamed() {
        Consequence all = named(32, "Nguyễn Văn An");

        assertThat(all.count()).isEqualTo(32);
        assertThat(all.details()).hasSize(30);
        assertThat(all.getMore()).isEqualTo(2);
        assertThat(Consequence.counted(ConsequenceKind.UNIT_ACCOUNTS, 32).getMore())
                .isZero();
    }

    @Test
    void whatIsReadAtAGlanceIsNotFolded() {
        assertThat(named(30, "x".repeat(20)).isLong()).isFalse();
        assertThat(named(30, "x".repeat(21)).isLong()).isTrue();
        assertThat(named(1, "x".repeat(601)).isLong()).isTrue();
    }

    private static Consequence named(int count, String name) {
        List<Detail> details = Collections.nCopies(count, Detail.of(name));
        return Consequence.of(ConsequenceKind.UNIT_PEOPLE, details);
    }
}
