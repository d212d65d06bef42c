package vn.camtay.competency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
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

    /** An entry for everybody. One statement, none where no quiz is asked for. */
    Map<Long, RequiredQuiz> of(List<AskedQuiz> accepted, Collection<Long> officialIds) {
        Set<Long> quizzes = accepted.stream().map(AskedQuiz::quizId).collect(Collectors.toSet());
        Map<Long, List<QuizScore>> scores =
                results.scores(officialIds, quizzes).stream().collect(Collectors.groupingBy(QuizScore::officialId));
        Map<Long, RequiredQuiz> found = new HashMap<>();
        officialIds.forEach(
                id -> found.put(id, RequiredQuiz.of(accepted, scores.getOrDefault(id, List.of()), clock.getZone())));
        return found;
    }

    /** Day on which a person passed a quiz by its own mark; null when it is not passed. One statement. */
    LocalDate passedOn(long quizId, long officialId) {
        return results.passed(List.of(officialId)).stream()
                .filter(passed -> passed.quizId() == quizId)
                .map(PassedQuiz::passedAt)
                .map(at -> at.atZone(clock.getZone()).toLocalDate())
                .findFirst()
                .orElse(null);
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
