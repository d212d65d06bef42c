package vn.camtay.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.camtay.shared.error.Reason;

class PlannedChangeTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final Instant NOW = Instant.parse("2026-12-01T01:00:00Z");

    private static ChangeCommand move(LocalDate from, Long unit, String reason) {
        return new ChangeCommand(7, ChangeKind.MOVE, from, unit, null, reason);
    }

    @Test
    void everythingWrongInTheFormIsNamedAtOnce() {
        assertThat(PlannedChange.against(move(null, null, "  "), TODAY))
                .extracting(Reason::key)
                .containsExactly("staffing.refused.day", "staffing.refused.unit", "staffing.refused.reason");
        assertThat(PlannedChange.against(new ChangeCommand(7, null, TODAY, 1L, null, "x"), TODAY))
                .extracting(Reason::key)
                .containsExactly("staffing.refused.kind");
        assertThat(PlannedChange.against(move(TODAY, 1L, "x".repeat(501)), TODAY))
                .extracting(Reason::key)
                .containsExactly("staffing.refused.reason");
    }

    @Test
    void theDayLiesBetweenNinetyDaysBackAndAYearAhead() {
        assertThat(PlannedChange.against(move(TODAY.minusDays(90), 1L, "x"), TODAY))
                .isEmpty();
        assertThat(PlannedChange.against(move(TODAY.plusDays(366), 1L, "x"), TODAY))
                .isEmpty();
        assertThat(PlannedChange.against(move(TODAY.minusDays(91), 1L, "x"), TODAY))
                .extracting(Reason::key)
                .containsExactly("staffing.refused.dayPast");
        assertThat(PlannedChange.against(move(TODAY.plusDays(367), 1L, "x"), TODAY))
                .extracting(Reason::key)
                .containsExactly("staffing.refused.dayFar");
    }

    @Test
    void itIsDueFromItsDayOnUntilItIsSettledAndIsSettledOnce() {
        PlannedChange change = PlannedChange.of(move(TODAY.plusDays(1), 1L, "x"), TODAY, 3, NOW);
        assertThat(change.isDue(TODAY)).isFalse();
        assertThat(change.isDue(TODAY.plusDays(1))).isTrue();

        change.carriedOut(NOW);

        assertThat(change.isDue(TODAY.plusDays(1))).isFalse();
        assertThatThrownBy(() -> change.cancel(NOW)).isInstanceOf(StaffingRefusedException.class);
        assertThat(change.status()).isEqualTo(ChangeStatus.DONE);
    }

    @Test
    void whoLeavesTakesNoUnitAndNoPost() {
        PlannedChange change =
                PlannedChange.of(new ChangeCommand(7, ChangeKind.LEAVE, TODAY, 1L, 2L, "x"), TODAY, 3, NOW);

        assertThat(change.unitId()).isNull();
        assertThat(change.postId()).isNull();
    }
}
