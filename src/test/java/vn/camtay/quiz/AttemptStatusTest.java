package vn.camtay.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AttemptStatusTest {
    private static final Map<AttemptStatus, Set<AttemptStatus>> ALLOWED = new EnumMap<>(Map.of(
            AttemptStatus.IN_PROGRESS, Set.of(AttemptStatus.OVERDUE, AttemptStatus.SUBMITTED, AttemptStatus.ABANDONED),
            AttemptStatus.OVERDUE, Set.of(AttemptStatus.SUBMITTED, AttemptStatus.ABANDONED),
            AttemptStatus.SUBMITTED, Set.of(AttemptStatus.GRADED),
            AttemptStatus.GRADED, Set.of(AttemptStatus.GRADED),
            AttemptStatus.ABANDONED, Set.of()));

    @ParameterizedTest
    @EnumSource
    void movesAreThoseOfTheTableAndNoOthers(AttemptStatus from) {
        for (AttemptStatus to : AttemptStatus.values()) {
            assertThat(from.mayBecome(to))
                    .as(from + " to " + to)
                    .isEqualTo(ALLOWED.get(from).contains(to));
        }
    }

    @Test
    void aForbiddenMoveIsRefusedAndNamesBothEnds() {
        assertThatThrownBy(() -> AttemptStatus.ABANDONED.become(AttemptStatus.GRADED))
                .isInstanceOfSatisfying(QuizRefusedException.class, refusal -> assertThat(
                                refusal.reasons().get(0).arguments())
                        .isEqualTo(List.of("ABANDONED", "GRADED")));
    }

    @Test
    void answersAreTakenWhileItRunsAndInTheGrace() {
        assertThat(AttemptStatus.values())
                .filteredOn(AttemptStatus::isRunning)
                .containsExactly(AttemptStatus.IN_PROGRESS, AttemptStatus.OVERDUE);
    }
}
