package vn.camtay.competency;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.camtay.quiz.QuizScore;

/**
 * Whether a quiz is asked for, and how far a person is with it.
 *
 * @param passes days on which one of those asked for was passed and is evidence, in order of time; empty while none was, and where
 *     none is asked for
 */
record RequiredQuiz(boolean asked, List<QuizPass> passes) {
    static final RequiredQuiz NONE = new RequiredQuiz(false, List.of());

    RequiredQuiz {
        passes = List.copyOf(passes);
    }

    boolean isMetOn(LocalDate day) {
        return !asked || passes.stream().anyMatch(pass -> pass.isOn(day));
    }

    /** The newest of the passes; null when there is none. */
    QuizPass newest() {
        return passes.isEmpty() ? null : passes.get(passes.size() - 1);
    }

    /**
     * A quiz is passed when what counts of the person's attempts reaches the mark, on the day on which an attempt was handed in that
     * reached it first, and as long as that attempt is evidence ({@link QuizScore#lastDay}). Of several, the one that was passed
     * first counts while it lasts.
     *
     * @param accepted one of them is enough; empty when none is asked for
     * @param scores   of this person
     */
    static RequiredQuiz of(List<AskedQuiz> accepted, List<QuizScore> scores, ZoneId zone) {
        return accepted.isEmpty()
                ? NONE
                : new RequiredQuiz(
                        true,
                        QuizPass.joined(accepted.stream()
                                .flatMap(asked -> passes(asked.quizId(), asked.mark(), scores, zone))
                                .toList()));
    }

    /** The attempts by which a quiz was passed. */
    private static Stream<QuizPass> passes(long quizId, int mark, List<QuizScore> scores, ZoneId zone) {
        return reaching(
                quizId,
                mark,
                scores.stream()
                        .filter(score -> score.quizId() == quizId && reaches(score.counted(), mark))
                        .toList(),
                zone);
    }

    /** @param scores of a quiz that is passed */
    static Stream<QuizPass> reaching(long quizId, int mark, List<QuizScore> scores, ZoneId zone) {
        List<QuizScore> counting = scores.stream()
                .sorted(Comparator.comparing(QuizScore::handedIn))
                .toList();
        List<QuizScore> reaching = counting.stream()
                .filter(score -> reaches(score.percent(), mark))
                .toList();
        // an average may be rounded up to a mark that no attempt reaches alone: then the last one decided
        return (reaching.isEmpty() ? counting.stream().skip(Math.max(0, counting.size() - 1)) : reaching.stream())
                .map(score -> new QuizPass(quizId, score.handedIn().atZone(zone).toLocalDate(), score.lastDay(mark)));
    }

    private static boolean reaches(BigDecimal percent, int mark) {
        return percent.compareTo(BigDecimal.valueOf(mark)) >= 0;
    }
}
