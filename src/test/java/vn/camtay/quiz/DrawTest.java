package vn.camtay.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import vn.camtay.quiz.Draw.Askable;
import vn.camtay.quiz.Draw.Drawn;

class DrawTest {
    /** Questions 1 to 20 with wordings 101 to 120; the even ones are about land. */
    private static final Map<Long, Askable> BANK = LongStream.rangeClosed(1, 20)
            .mapToObj(id -> new Askable(id, 100 + id, id % 2 == 0 ? Set.of("đất đai") : Set.of()))
            .collect(Collectors.toMap(Askable::questionId, askable -> askable));

    private static List<Long> versions(Draw draw) {
        return draw.questions().stream().map(Drawn::versionId).toList();
    }

    @Test
    void namedQuestionsComeInTheirOrderWithTheirPoints() {
        Draw draw = Draw.of(List.of(PlannedItem.question(7, 2), PlannedItem.question(3, 1)), BANK, false, 1);

        assertThat(draw.questions()).containsExactly(new Drawn(107, 2, 0), new Drawn(103, 1, 0));
        assertThat(draw.points()).isEqualTo(3);
    }

    @Test
    void aPoolGivesSoManyOfItsTag() {
        Draw draw = Draw.of(List.of(PlannedItem.pool("đất đai", 5, 1)), BANK, false, 42);

        assertThat(versions(draw)).hasSize(5).doesNotHaveDuplicates().allMatch(version -> version % 2 == 0);
    }

    @Test
    void theSameSeedDrawsTheSameAndAnotherSeedAnother() {
        List<PlannedItem> items = List.of(PlannedItem.pool(null, 10, 1));

        Set<List<Long>> draws = new HashSet<>();
        for (long seed = 0; seed < 20; seed++) {
            draws.add(versions(Draw.of(items, BANK, true, seed)));
        }

        assertThat(versions(Draw.of(items, BANK, true, 7))).isEqualTo(versions(Draw.of(items, BANK, true, 7)));
        assertThat(draws).hasSizeGreaterThan(15);
    }

    @Test
    void noPoolTakesAQuestionThatIsNamedOrDrawnAlready() {
        List<PlannedItem> items = List.of(
                PlannedItem.pool("đất đai", 4, 1), PlannedItem.question(2, 1), PlannedItem.pool("đất đai", 5, 1));

        for (long seed = 0; seed < 20; seed++) {
            assertThat(versions(Draw.of(items, BANK, false, seed)))
                    .hasSize(10)
                    .doesNotHaveDuplicates()
                    .element(4)
                    .isEqualTo(102L);
        }
    }

    @Test
    void aPoolThatHoldsTooFewIsRefusedAndSaysHowMany() {
        assertThat(Draw.of(List.of(PlannedItem.pool("đất đai", 10, 1)), BANK, false, 1)
                        .questions())
                .hasSize(10);
        assertThatThrownBy(() -> Draw.of(List.of(PlannedItem.pool("đất đai", 11, 1)), BANK, false, 1))
                .isInstanceOfSatisfying(QuizRefusedException.class, refusal -> assertThat(
                                refusal.reasons().get(0).arguments())
                        .isEqualTo(List.of("đất đai", 11, 10)));
    }

    @Test
    void whatMayNotBeAskedAnyMoreIsLeftOut() {
        Draw draw = Draw.of(List.of(PlannedItem.question(99, 1), PlannedItem.question(3, 1)), BANK, false, 1);

        assertThat(versions(draw)).containsExactly(103L);
        assertThatThrownBy(() -> Draw.of(List.of(PlannedItem.question(99, 1)), BANK, false, 1))
                .isInstanceOf(QuizRefusedException.class);
    }

    @Test
    void sectionsFollowEachOtherAndShuffleWithinThemselvesOnly() {
        List<PlannedItem> items = List.of(
                PlannedItem.question(1, 1).in(1),
                PlannedItem.question(3, 1).in(1),
                PlannedItem.question(5, 1).in(1),
                PlannedItem.pool("đất đai", 4, 2).in(2),
                PlannedItem.question(7, 1).in(3));

        Set<List<Long>> draws = new HashSet<>();
        for (long seed = 0; seed < 30; seed++) {
            Draw draw = Draw.of(items, BANK, true, seed);
            draws.add(versions(draw));
            assertThat(draw.questions()).extracting(Drawn::section).containsExactly(1, 1, 1, 2, 2, 2, 2, 3);
            assertThat(versions(draw).subList(0, 3)).containsExactlyInAnyOrder(101L, 103L, 105L);
            assertThat(versions(draw).subList(3, 7)).doesNotHaveDuplicates().allMatch(version -> version % 2 == 0);
            assertThat(versions(draw)).last().isEqualTo(107L);
        }

        assertThat(draws).hasSizeGreaterThan(20);
    }

    @Test
    void noSectionDrawsWhatAnotherAsks() {
        List<PlannedItem> items = List.of(
                PlannedItem.pool("đất đai", 5, 1).in(1),
                PlannedItem.question(2, 1).in(2),
                PlannedItem.pool("đất đai", 4, 1).in(2));

        for (long seed = 0; seed < 20; seed++) {
            assertThat(versions(Draw.of(items, BANK, true, seed))).hasSize(10).doesNotHaveDuplicates();
        }
    }
}
