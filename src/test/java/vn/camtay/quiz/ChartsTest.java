package vn.camtay.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ChartsTest {
    private static final double EXACT = 1e-9;

    private static ItemFigures item(double facility, Double discrimination) {
        return new ItemFigures(1, 10, facility, discrimination);
    }

    private static ItemsChart items(List<ItemFigures> items) {
        return ItemsChart.of(new QuizFigures(10, 50, 50, 10, null, List.of(), items));
    }

    @Test
    void barsOfMarksAreAsHighAsPeopleAreInThem() {
        MarksChart chart = new MarksChart(List.of(0, 0, 0, 0, 0, 5, 0, 10, 0, 5), 20, 50);

        assertThat(chart.bars()).hasSize(10);
        MarksChart.Bar tallest = chart.tallest();
        assertThat(tallest.from()).isEqualTo(70);
        assertThat(tallest.until()).isEqualTo(80);
        assertThat(tallest.share()).isEqualTo(50);
        assertThat(tallest.y()).isEqualTo(64);
        assertThat(chart.bars().get(5).height()).isCloseTo(tallest.height() / 2, within(EXACT));
        assertThat(chart.bars().get(0).height()).isZero();
        assertThat(chart.bars().get(9).x() + chart.bars().get(9).width()).isLessThan(chart.x(100));
    }

    @Test
    void theWordsOfThePassMarkStayInThePicture() {
        List<Integer> nobody = List.of(1, 0, 0, 0, 0, 0, 0, 0, 0, 0);

        assertThat(new MarksChart(nobody, 1, 100).passAnchor()).isEqualTo("end");
        assertThat(new MarksChart(nobody, 1, 0).passAnchor()).isEqualTo("start");
    }

    @Test
    void aQuestionStandsUpFromTheLineOrDownBelowIt() {
        ItemsChart chart = items(List.of(item(0.5, 0.5), item(1, -1.0), item(-0.1, null)));

        assertThat(chart.marks().get(0).easeY()).isEqualTo(106);
        assertThat(chart.marks().get(0).tellsY()).isEqualTo(271);
        assertThat(chart.marks().get(0).tellsHeight()).isEqualTo(35);
        assertThat(chart.marks().get(1).easeY()).isEqualTo(36);
        assertThat(chart.marks().get(1).tellsY()).isEqualTo(306);
        assertThat(chart.marks().get(1).tellsHeight()).isEqualTo(70);
        assertThat(chart.marks().get(2).easeHeight()).isZero();
        assertThat(chart.marks().get(2).tellsHeight()).isZero();
        assertThat(chart.toLookAt()).isEqualTo(2);
    }

    @Test
    void manyQuestionsKeepTheirPlaceAndOnlySomeTheirNumber() {
        ItemsChart forty =
                items(LongStream.range(0, 40).mapToObj(i -> item(0.5, 0.3)).toList());

        assertThat(forty.marks())
                .filteredOn(ItemsChart.Mark::isNumbered)
                .extracting(ItemsChart.Mark::number)
                .containsExactly(10, 20, 30, 40);
        assertThat(IntStream.range(1, 40))
                .allMatch(i -> forty.marks().get(i).x()
                        > forty.marks().get(i - 1).x()
                                + forty.marks().get(i - 1).width());
        assertThat(items(List.of(item(1, null))).marks().get(0).isNumbered()).isTrue();
    }

    @Test
    void theGainOfAGroupGoesFromItsMeanBeforeToItsMeanAfter() {
        LearningGain gain = new LearningGain(4, 0, 100, 0, 0, 0);
        LearningGain loss = new LearningGain(1, 60, 50, 0, 0, 0);
        GainChart chart = GainChart.of(new QuizGain(
                new PairedQuiz(3, "Trước", QuizStatus.CLOSED, null),
                gain,
                List.of(
                        new QuizGain.UnitGain(1, "Phường 1", null, loss),
                        new QuizGain.UnitGain(2, "Phường 2", null, new LearningGain(0, 0, 0, 1, 0, 0))),
                List.of()));

        assertThat(chart.rows()).extracting(GainChart.Row::name).containsExactly(null, "Phường 1");
        assertThat(chart.rows()).extracting(GainChart.Row::isLoss).containsExactly(false, true);
        assertThat(chart.place().x(0)).isEqualTo(40);
        assertThat(chart.place().x(100)).isEqualTo(680);
        assertThat(chart.place().y(1)).isLessThan(chart.place().bottom());
    }
}
