package vn.camtay.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Computed by hand. */
class LearningGainTest {
    private static final long WARD = 1;
    private static final long OTHER_WARD = 2;

    private static PersonGain person(long unit, Double before, Double after) {
        return new PersonGain(7, "Nguyễn Văn An", unit, "Phường " + unit, null, before, after, false);
    }

    private static PersonGain person(Double before, Double after) {
        return person(WARD, before, after);
    }

    @Test
    void aPersonGainsOfWhatWasLeftToGain() {
        PersonGain an = person(40.0, 70.0);

        assertThat(an.raw()).isEqualTo(30);
        assertThat(an.normalised()).isEqualTo(0.5);
        assertThat(person(50.0, 40.0).raw()).isEqualTo(-10);
        assertThat(person(50.0, 40.0).normalised()).isEqualTo(-0.2);
    }

    @Test
    void whoHadEverythingRightHasNothingLeftToGain() {
        assertThat(person(100.0, 90.0).raw()).isEqualTo(-10);
        assertThat(person(100.0, 90.0).normalised()).isNull();
        assertThat(person(99.0, 100.0).normalised()).isEqualTo(1);
    }

    @Test
    void oneTestAloneTellsNothing() {
        assertThat(person(40.0, null).isPair()).isFalse();
        assertThat(person(40.0, null).raw()).isNull();
        assertThat(person(null, 70.0).normalised()).isNull();
    }

    /**
     * Before 40, 60 and 80: mean 60. After 70, 60 and 95: mean 75. Raw 15; normalised (75 − 60) / (100 − 60) = 0.375, whereas the
     * mean of the people's own gains 0.5, 0 and 0.75 is 0.4167.
     */
    @Test
    void aGroupGainsByItsMeans() {
        LearningGain gain = LearningGain.of(List.of(person(40.0, 70.0), person(60.0, 60.0), person(80.0, 95.0)));

        assertThat(gain.people()).isEqualTo(3);
        assertThat(gain.before()).isEqualTo(60);
        assertThat(gain.after()).isEqualTo(75);
        assertThat(gain.raw()).isEqualTo(15);
        assertThat(gain.normalised()).isCloseTo(0.375, within(1e-12));
        assertThat(gain.size()).isEqualTo(GainSize.MEDIUM);
    }

    @Test
    void whoTookOnlyOneIsCountedApartAndMovesNoMean() {
        LearningGain gain = LearningGain.of(List.of(
                person(40.0, 70.0),
                person(0.0, null),
                person(null, 100.0),
                person(null, 90.0),
                new PersonGain(8, "Đặng Thị Hường", WARD, "Phường 1", null, 10.0, 100.0, true)));

        assertThat(gain).isEqualTo(new LearningGain(1, 40, 70, 1, 2, 1));
    }

    @Test
    void nobodyGainsNothing() {
        LearningGain gain = LearningGain.of(List.of(person(40.0, null)));

        assertThat(gain).isEqualTo(new LearningGain(0, 0, 0, 1, 0, 0));
        assertThat(gain.raw()).isNull();
        assertThat(gain.normalised()).isNull();
        assertThat(gain.size()).isNull();
        assertThat(LearningGain.of(List.of(person(100.0, 100.0))).normalised()).isNull();
    }

    @Test
    void hakesBoundsBelongToTheHigherWord() {
        assertThat(new LearningGain(1, 0, 70, 0, 0, 0).size()).isEqualTo(GainSize.HIGH);
        assertThat(new LearningGain(1, 0, 69.9, 0, 0, 0).size()).isEqualTo(GainSize.MEDIUM);
        assertThat(new LearningGain(1, 0, 30, 0, 0, 0).size()).isEqualTo(GainSize.MEDIUM);
        assertThat(new LearningGain(1, 0, 29.9, 0, 0, 0).size()).isEqualTo(GainSize.LOW);
        assertThat(new LearningGain(1, 50, 50, 0, 0, 0).size()).isEqualTo(GainSize.LOW);
        assertThat(new LearningGain(1, 50, 49.9, 0, 0, 0).size()).isEqualTo(GainSize.LOSS);
    }

    @Test
    void unitsAreComparedTheOneWithMostPeopleFirst() {
        PairedQuiz pretest = new PairedQuiz(3, "Trước", QuizStatus.CLOSED, null);

        QuizGain gain = QuizGain.of(
                pretest, List.of(person(OTHER_WARD, 20.0, 60.0), person(WARD, 40.0, 70.0), person(WARD, 60.0, 80.0)));

        assertThat(gain.units())
                .containsExactly(
                        new QuizGain.UnitGain(WARD, "Phường 1", null, new LearningGain(2, 50, 75, 0, 0, 0)),
                        new QuizGain.UnitGain(OTHER_WARD, "Phường 2", null, new LearningGain(1, 20, 60, 0, 0, 0)));
        assertThat(gain.whole().people()).isEqualTo(3);
    }
}
