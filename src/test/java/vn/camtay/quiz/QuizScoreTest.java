package vn.camtay.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** How long an attempt is evidence when documents that its questions rest on end. */
class QuizScoreTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final int MARK = 80;

    @Test
    void anAttemptWhoseDocumentsAreAllInForceIsEvidenceForGood() {
        assertThat(of(8, 10).lastDay(MARK)).isNull();
    }

    @Test
    void itIsEvidenceToTheLastDayOfTheDocumentWithoutWhichTheMarkIsNotReached() {
        assertThat(of(8, 10, ending(5, 1, 1)).lastDay(MARK)).isEqualTo(day(5));
        assertThat(of(9, 10, ending(5, 1, 1)).lastDay(MARK)).isNull();
        assertThat(of(17, 20, ending(5, 1, 1), ending(9, 4, 4)).lastDay(MARK)).isNull();
        assertThat(of(17, 20, ending(5, 1, 1), ending(9, 5, 5)).lastDay(MARK)).isEqualTo(day(9));
    }

    @Test
    void wrongAnswersThatEndCountNeitherAsPointsNorAsPointsThatCouldBeHad() {
        assertThat(of(8, 10, ending(5, 0, 2)).lastDay(MARK)).isNull();
        assertThat(of(8, 10, ending(5, 1, 2)).lastDay(MARK)).isNull();
        assertThat(of(8, 10, ending(5, 2, 2)).lastDay(MARK)).isEqualTo(day(5));
    }

    @Test
    void halfOfThePointsMustBeLeftAndOneLessIsTooFew() {
        assertThat(of(10, 10, ending(5, 5, 5)).lastDay(MARK)).isNull();
        assertThat(of(10, 10, ending(5, 6, 6)).lastDay(MARK)).isEqualTo(day(5));
        assertThat(of(10, 10, ending(5, 5, 5), ending(7, 5, 5)).lastDay(MARK)).isEqualTo(day(7));
        assertThat(of(10, 10, ending(5, 10, 10)).lastDay(MARK)).isEqualTo(day(5));
    }

    @Test
    void whatEndsLaterDoesNotMakeItEvidenceAgain() {
        assertThat(of(8, 10, ending(9, 0, 2), ending(5, 2, 2)).lastDay(MARK)).isEqualTo(day(5));
    }

    @Test
    void anAttemptThatOnlyTheAverageLetPassMustReachWhatItReached() {
        assertThat(of(7, 10, ending(5, 0, 1)).lastDay(MARK)).isNull();
        assertThat(of(7, 10, ending(5, 1, 1)).lastDay(MARK)).isEqualTo(day(5));
    }

    /** Documents that end never change the marks, and the last day is always that of one of them. */
    @Property
    void theLastDayIsADayOnWhichADocumentEnds(@ForAll("attempts") QuizScore attempt, @ForAll("marks") int mark) {
        LocalDate last = attempt.lastDay(mark);

        assertThat(last == null
                        || attempt.ending().stream().anyMatch(one -> one.until().equals(last)))
                .isTrue();
        assertThat(attempt.percent())
                .isEqualTo(new QuizScore(
                                1, 1, attempt.counted(), attempt.points(), attempt.maxPoints(), attempt.handedIn())
                        .percent());
    }

    /** A right answer whose document ends, or ends sooner, never makes an attempt evidence for longer. */
    @Property
    void aRightAnswerThatEndsNeverProlongs(
            @ForAll("attempts") QuizScore attempt, @ForAll("marks") int mark, @ForAll("days") int day) {
        int right = attempt.maxPoints()
                - attempt.ending().stream().mapToInt(EndingAnswers::maxPoints).sum();
        BigDecimal lasting = attempt.points()
                .subtract(
                        attempt.ending().stream().map(EndingAnswers::points).reduce(BigDecimal.ZERO, BigDecimal::add));
        if (right < 1 || lasting.compareTo(BigDecimal.ONE) < 0) {
            return;
        }
        List<EndingAnswers> more = new ArrayList<>(attempt.ending());
        more.add(ending(day, 1, 1));

        assertThat(notLater(with(attempt, more).lastDay(mark), attempt.lastDay(mark)))
                .isTrue();
    }

    /** Days before the first document ends are never touched, whatever ends later. */
    @Property
    void whatEndsLaterTakesNothingFromTheDaysBefore(@ForAll("attempts") QuizScore attempt, @ForAll("marks") int mark) {
        LocalDate last = attempt.lastDay(mark);
        for (LocalDate day = DAY; last != null && day.isBefore(last); day = day.plusDays(1)) {
            LocalDate known = day;
            List<EndingAnswers> before = attempt.ending().stream()
                    .filter(one -> !one.until().isAfter(known))
                    .toList();
            assertThat(with(attempt, before).lastDay(mark)).isNull();
        }
    }

    private static boolean notLater(LocalDate one, LocalDate other) {
        return other == null || one != null && !one.isAfter(other);
    }

    @Provide
    Arbitrary<Integer> marks() {
        return Arbitraries.integers().between(1, 100);
    }

    @Provide
    Arbitrary<Integer> days() {
        return Arbitraries.integers().between(1, 20);
    }

    @Provide
    Arbitrary<QuizScore> attempts() {
        Arbitrary<EndingAnswers> group = Combinators.combine(
                        days(),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(0, 4))
                .as((day, max, points) -> ending(day, Math.min(points, max), max));
        return Combinators.combine(
                        group.list().ofMaxSize(5),
                        Arbitraries.integers().between(0, 10),
                        Arbitraries.integers().between(1, 10))
                .as((groups, points, max) -> new QuizScore(
                        1,
                        1,
                        BigDecimal.valueOf(100),
                        groups.stream()
                                .map(EndingAnswers::points)
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .add(BigDecimal.valueOf(Math.min(points, max))),
                        max + groups.stream().mapToInt(EndingAnswers::maxPoints).sum(),
                        Instant.EPOCH,
                        groups));
    }

    private static QuizScore of(int points, int max, EndingAnswers... ending) {
        return new QuizScore(
                1, 1, BigDecimal.valueOf(100), BigDecimal.valueOf(points), max, Instant.EPOCH, List.of(ending));
    }

    private static QuizScore with(QuizScore attempt, List<EndingAnswers> ending) {
        return new QuizScore(
                1, 1, attempt.counted(), attempt.points(), attempt.maxPoints(), attempt.handedIn(), ending);
    }

    private static EndingAnswers ending(int day, int points, int max) {
        return new EndingAnswers(day(day), BigDecimal.valueOf(points), max);
    }

    private static LocalDate day(int number) {
        return DAY.plusDays(number - 1L);
    }
}
