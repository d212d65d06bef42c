package vn.camtay.quiz;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The words of the markers about one answer.
 *
 * @param tolerance of a quiz with two markers, null with one
 * @param words     by seat
 */
record HandMarks(Integer tolerance, List<HandMark> words) {
    HandMarks {
        words = List.copyOf(words);
    }

    Optional<HandMark> in(int seat) {
        return words.stream().filter(word -> word.seat() == seat).findFirst();
    }

    Optional<HandMark> by(long account) {
        return words.stream().filter(word -> word.isBy(account)).findFirst();
    }

    boolean isTwoAsked() {
        return tolerance != null;
    }

    /** Only where two markers are asked for. */
    TwoMarkers.Outcome outcome() {
        return TwoMarkers.of(share(HandMark.FIRST), share(HandMark.SECOND), share(HandMark.THIRD), tolerance);
    }

    private BigDecimal share(int seat) {
        return in(seat).map(HandMark::share).orElse(null);
    }

    /** Whether both markers have said theirs, so that each may see the other's. */
    boolean areBothIn() {
        return in(HandMark.FIRST).isPresent() && in(HandMark.SECOND).isPresent();
    }

    /** Whether two words lie so far apart that a third person has to settle, or has. */
    boolean needsThird() {
        return isTwoAsked()
                && areBothIn()
                && (in(HandMark.THIRD).isPresent() || outcome().stage() == TwoMarkers.Stage.THIRD);
    }

    /** Words that the result rests on: the third person's alone, else everybody's. */
    List<HandMark> counting() {
        return in(HandMark.THIRD).map(List::of).orElse(words);
    }

    /** The share that stands; empty while two markers have not come to one. */
    Optional<BigDecimal> result() {
        return isTwoAsked()
                ? Optional.ofNullable(outcome().share())
                : in(HandMark.FIRST).map(HandMark::share);
    }

    /** These words with this one, which may be among them. */
    HandMarks with(HandMark mark) {
        return new HandMarks(
                tolerance,
                Stream.concat(words.stream().filter(word -> word.seat() != mark.seat()), Stream.of(mark))
                        .sorted(Comparator.comparingInt(HandMark::seat))
                        .toList());
    }

    /** What the official reads; null for nothing. */
    String comment() {
        String said = counting().stream()
                .map(HandMark::comment)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("\n"));
        return said.isEmpty() ? null : said;
    }

    /** The rubric as it was applied, by its criteria; of two words the average. Empty when none was. */
    List<Judged> judged(Essay essay) {
        List<HandMark> counted = counting();
        int criteria = essay.rubric().size();
        if (counted.isEmpty() || counted.stream().anyMatch(word -> word.picks().size() != criteria)) {
            return List.of();
        }
        return IntStream.range(0, criteria)
                .mapToObj(i -> Judged.of(
                        essay.rubric().get(i),
                        Numbers.plain(counted.stream()
                                .map(word -> word.picks().get(i))
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .divide(BigDecimal.valueOf(counted.size()), 2, RoundingMode.HALF_UP))))
                .toList();
    }
}
