package vn.camtay.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.camtay.quiz.TwoMarkers.Outcome;
import vn.camtay.quiz.TwoMarkers.Stage;
import vn.camtay.shared.error.InvalidInputException;

class TwoMarkersTest {
    /** An empty column is a word that was not said. */
    @ParameterizedTest
    @CsvSource({
        "    ,     ,     , 10, FIRST,",
        " 0.5,     ,     , 10, SECOND,",
        " 0.5,  0.5,     ,  0, SETTLED, 0.5",
        " 0.5,  0.6,     , 10, SETTLED, 0.55",
        " 0.6,  0.5,     , 10, SETTLED, 0.55",
        " 0.5,  0.6000001,, 10, THIRD,",
        " 0.5,  0.5000001,, 0, THIRD,",
        "   0,    1,     ,100, SETTLED, 0.5",
        "   0,    1,  0.4, 10, SETTLED, 0.4",
        "   0, 0.0000001, , 10, SETTLED, 0.0000001",
    })
    void marksWithinTheToleranceGiveTheirAverageOthersWaitForAThirdWord(
            BigDecimal first, BigDecimal second, BigDecimal third, int tolerance, Stage stage, BigDecimal share) {
        Outcome outcome = TwoMarkers.of(first, second, third, tolerance);

        assertThat(outcome.stage()).isEqualTo(stage);
        if (share == null) {
            assertThat(outcome.share()).isNull();
        } else {
            assertThat(outcome.share()).isEqualByComparingTo(share);
        }
    }

    @Test
    void aMarkerPicksOneOfTheLevelsOfACriterion() {
        Essay.Criterion criterion =
                Essay.Criterion.of("Căn cứ", List.of(level("Không nêu", "0"), level("Thiếu", "1"), level("Đủ", "3")));

        assertThat(criterion.points()).isEqualByComparingTo("3");
        assertThat(criterion.allows(new BigDecimal("1.0"))).isTrue();
        assertThat(criterion.allows(new BigDecimal("2"))).isFalse();
        assertThat(Judged.of(criterion, BigDecimal.ONE).level()).isEqualTo("Thiếu");
        assertThat(Judged.of(criterion, new BigDecimal("2")).level()).isEmpty();
    }

    @Test
    void levelsOfACriterionDifferInTheirPointsAndOneGivesSome() {
        assertThatThrownBy(() -> Essay.Criterion.of("Căn cứ", List.of(level("a", "1"), level("b", "1.0"))))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Essay.Criterion.of("Căn cứ", List.of(level("a", "1"))))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> level("a", "-1")).isInstanceOf(InvalidInputException.class);
    }

    private static Essay.Level level(String text, String points) {
        return new Essay.Level(text, new BigDecimal(points));
    }
}
