package vn.camtay.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PairingTest {
    /** Quizzes 1 to 4 of one module: 3 comes after 2, which comes after 1. */
    private final Map<Long, Long> pretests = new HashMap<>();

    @BeforeEach
    void threeInARow() {
        pretests.put(1L, null);
        pretests.put(2L, 1L);
        pretests.put(3L, 2L);
        pretests.put(4L, null);
    }

    private String refusal(long posttest, long pretest) {
        try {
            Pairing.check(posttest, pretest, pretests);
            return null;
        } catch (QuizRefusedException refused) {
            return refused.reasons().get(0).key();
        }
    }

    @Test
    void aQuizMayComeAfterAnyOtherOfItsModule() {
        assertThatCode(() -> Pairing.check(4, 1, pretests)).doesNotThrowAnyException();
        assertThatCode(() -> Pairing.check(4, 3, pretests)).doesNotThrowAnyException();
        assertThatCode(() -> Pairing.check(3, 1, pretests)).doesNotThrowAnyException();
    }

    @Test
    void noQuizComesAfterItself() {
        assertThat(refusal(1, 1)).isEqualTo("quiz.refused.pretestItself");
    }

    @Test
    void noQuizComesAfterOneThatComesAfterIt() {
        assertThat(refusal(1, 2)).isEqualTo("quiz.refused.pretestCycle");
        assertThat(refusal(1, 3)).isEqualTo("quiz.refused.pretestCycle");
        assertThat(refusal(2, 3)).isEqualTo("quiz.refused.pretestCycle");
    }

    @Test
    void bothBelongToOneModule() {
        assertThat(refusal(1, 5)).isEqualTo("quiz.refused.pretestOfOtherModule");
    }
}
