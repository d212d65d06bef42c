package vn.camtay.competency;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.camtay.quiz.QuizScore;

/**
 * Whether a quiz is asked for, and how far a person is with it.
 *
 * @param on     day on which it was passed; null while it was not, and where none is asked for
 * @param quizId of the quiz that was passed; null likewise
 */
record RequiredQuiz(boolean asked, LocalDate on, Long quizId) {
    static final RequiredQuiz NONE = new RequiredQuiz(false, null, null);

    boolean isMet() {
        return !asked || on != null;
    }

    /**
     * A quiz is passed when what counts of the person's attempts reaches the mark, on the day on which an attempt was handed in that
     * reached it first. Of several, the one that was passed first counts.
     *
     * @param accepted one of them is enough; empty when none is asked for
     * @param scores   of this person
     */
    static RequiredQuiz of(List<AskedQuiz> accepted, List<QuizScore> scores, ZoneId zone) {
        if (accepted.isEmpty()) {
            return NONE;
        }
        return accepted.stream()
                .flatMap(asked -> passedBy(asked, scores))
                .min(Comparator.comparing(QuizScore::handedIn))
                .map(score ->
                        new RequiredQuiz(true, score.handedIn().atZone(zone).toLocalDate(), score.quizId()))
                .orElse(new RequiredQuiz(true, null, null));
    }

    /** The attempt by which the quiz was passed. */
    private static Stream<QuizScore> passedBy(AskedQuiz asked, List<QuizScore> scores) {
        List<QuizScore> counting = scores.stream()
                .filter(score -> score.quizId() == asked.quizId() && reaches(score.counted(), asked))
                .sorted(Comparator.comparing(QuizScore::handedIn))
                .toList();
        // an average may be rounded up to a mark that no attempt reaches alone: then the last one decided
        Optional<QuizScore> first = counting.stream()
                .filter(score -> reaches(score.percent(), asked))
                .findFirst();
        return first.or(() -> counting.stream().reduce((one, later) -> later)).stream();
    }

    private static boolean reaches(BigDecimal percent, AskedQuiz asked) {
        return percent.compareTo(BigDecimal.valueOf(asked.mark())) >= 0;
    }
}
