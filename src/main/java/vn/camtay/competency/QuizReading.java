package vn.camtay.competency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.camtay.quiz.PassedQuiz;
import vn.camtay.quiz.QuizResultService;
import vn.camtay.quiz.QuizScore;
import vn.camtay.quiz.StaleQuiz;

/** Reads how far people are with the quizzes that modules ask for. */
@ApplicationScoped
class QuizReading {
    @Inject
    ModuleQuizRepository asked;

    @Inject
    QuizResultService results;

    @Inject
    Clock clock;

    /** What the module asks for and asked for, the newest first. One statement. */
    List<AskedQuiz> asked(long moduleId) {
        return asked.asked(moduleId);
    }

    /** An entry for everybody. Two statements, none where no quiz is asked for. */
    Map<Long, RequiredQuiz> of(List<AskedQuiz> accepted, Collection<Long> officialIds) {
        Set<Long> quizzes = accepted.stream().map(AskedQuiz::quizId).collect(Collectors.toSet());
        Map<Long, List<QuizScore>> scores =
                results.scores(officialIds, quizzes).stream().collect(Collectors.groupingBy(QuizScore::officialId));
        Map<Long, RequiredQuiz> found = new HashMap<>();
        officialIds.forEach(
                id -> found.put(id, RequiredQuiz.of(accepted, scores.getOrDefault(id, List.of()), clock.getZone())));
        return found;
    }

    /**
     * Days on which a quiz that a person passed by its own mark is evidence, from the day of passing; in order of time, none when it
     * is not passed. Three statements, one when it is not.
     */
    List<QuizPass> passes(long quizId, long officialId) {
        PassedQuiz passed = results.passed(List.of(officialId)).stream()
                .filter(one -> one.quizId() == quizId)
                .findFirst()
                .orElse(null);
        if (passed == null) {
            return List.of();
        }
        LocalDate since = passed.passedAt().atZone(clock.getZone()).toLocalDate();
        List<QuizPass> passes = new ArrayList<>(RequiredQuiz.reaching(
                        quizId,
                        passed.passPercent(),
                        results.scores(Set.of(officialId), Set.of(quizId)),
                        clock.getZone())
                .toList());
        // the first begins when it was marked
        passes.set(0, new QuizPass(quizId, since, passes.get(0).until()));
        return QuizPass.joined(passes);
    }

    /** The result is weighed now. */
    void weighed(GradedQuiz quiz) {
        results.weighed(quiz.quizId(), quiz.officialId());
    }

    /** What the person was asked in these quizzes that is not right any more today, by quiz. One statement, none without quizzes. */
    Map<Long, List<StaleQuiz>> stale(long officialId, Collection<Long> quizIds) {
        return results.stale(officialId, quizIds, LocalDate.now(clock)).stream()
                .collect(Collectors.groupingBy(StaleQuiz::quizId));
    }

    /** The same for the quizzes that are behind evidence. */
    Map<Long, List<StaleQuiz>> staleOf(long officialId, List<EvidenceRow> rows) {
        Set<Long> quizzes = rows.stream()
                .filter(row -> row.source() == EvidenceSource.QUIZ)
                .map(EvidenceRow::factId)
                .collect(Collectors.toCollection(TreeSet::new));
        return stale(officialId, quizzes);
    }
}
