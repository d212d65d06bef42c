package vn.camtay.quiz;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import vn.camtay.shared.batch.BatchRunner;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.identity.Roles;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.shared.text.Texts;

/** What came of a quiz, for those who make quizzes: attempts, marks by hand, marking anew, and figures. */
@Stateless
@DenyAll
public class ResultsService {
    /** Attempts that are read at once when they are marked anew. */
    private static final int TOGETHER = 100;

    @Inject
    ResultsRepository results;

    @Inject
    AttemptRepository attempts;

    @Inject
    AnswerFileRepository answerFiles;

    @Inject
    HandMarkRepository handMarks;

    @Inject
    QuizRepository quizzes;

    @Inject
    QuestionRepository questions;

    @Inject
    Grading grading;

    @Inject
    BatchRunner transactions;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    @Inject
    Event<DomainEvent> events;

    /** @throws NotFoundException when there is no such quiz */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public QuizRow require(long quizId) {
        return quizzes.findRow(quizId).orElseThrow(NotFoundException::new);
    }

    /** Attempts of a quiz: those that wait for a mark first, then by name. Two statements. */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public Page<AttemptRow> attempts(long quizId, PageQuery query) {
        return results.attempts(quizId, query);
    }

    /** What those of these attempts that wait for a mark by two markers wait for, by attempt. One statement, none where none waits. */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public Map<Long, MarkWait> waits(List<AttemptRow> rows) {
        List<Long> waiting = rows.stream()
                .filter(row -> row.status() == AttemptStatus.SUBMITTED)
                .map(AttemptRow::id)
                .toList();
        if (waiting.isEmpty()) {
            return Map.of();
        }
        return results.waiting(waiting).stream()
                .collect(Collectors.groupingBy(
                        MarkWait.Row::attemptId,
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                words -> MarkWait.of(
                                        words,
                                        marker(words.get(0).madeBy()),
                                        isOwn(words.get(0).officialId())))));
    }

    private Marker marker(long madeBy) {
        long me = currentUser.accountId();
        return Marker.of(me, currentUser.has(Role.COORDINATOR) || madeBy == me);
    }

    /** Figures from the first marked attempt of each person. Two statements. */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public QuizFigures figures(long quizId) {
        return QuizFigures.of(results.scores(quizId));
    }

    /**
     * What people gained between the quiz's pre-test and the quiz. At most two statements.
     *
     * @return empty when it is no post-test
     */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public Optional<QuizGain> gain(long quizId) {
        Map<Long, PairedQuiz> pair = quizzes.pair(quizId);
        PairedQuiz quiz = pair.get(quizId);
        if (quiz == null || quiz.pretestId() == null) {
            return Optional.empty();
        }
        return Optional.of(QuizGain.of(pair.get(quiz.pretestId()), results.gains(quiz.pretestId(), quizId)));
    }

    /** How each section did, in their order; empty where the quiz has none. At most two statements. */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public List<SectionFigures> sections(long quizId) {
        return results.sections(quizId);
    }

    /** Quizzes that are the post-test of this one, the oldest first. */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public List<PairedQuiz> posttests(long quizId) {
        return quizzes.posttests(quizId);
    }

    /** Titles of the questions that the figures are about, by id. One statement. */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public Map<Long, String> titles(QuizFigures figures) {
        return results.titles(
                figures.items().stream().map(ItemFigures::questionId).toList());
    }

    /**
     * How often each choice of a question was taken, in the wording in use.
     *
     * @return choices in the author's order; empty when it is no question with choices
     */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public List<ChoiceCount> choices(long quizId, long questionId) {
        Quiz quiz = quizzes.find(quizId).orElseThrow(NotFoundException::new);
        return ChoiceCount.of(results.answersTo(quizId, questionId), quiz.shufflesChoices());
    }

    /**
     * An attempt for whoever marks it, with everything.
     *
     * @throws NotFoundException when there is no such attempt, or it still runs
     */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public MarkingSheet requireSheet(long attemptId, Texts texts) {
        QuizAttempt attempt = attempts.find(attemptId)
                .filter(one -> one.status() == AttemptStatus.SUBMITTED || one.status() == AttemptStatus.GRADED)
                .orElseThrow(NotFoundException::new);
        Quiz quiz = quizzes.find(attempt.quizId()).orElseThrow();
        AnswerWords words = new AnswerWords(texts);
        Map<Integer, KeptAnswer> answers = attempts.answers(attemptId);
        HandedIn files = HandedIn.in(answers, () -> answerFiles.of(attemptId));
        List<HandMark> said = handMarks.of(attemptId);
        Marker me = marker(quiz.madeBy());
        boolean own = isOwn(attempt.officialId());
        return new MarkingSheet(
                results.row(attemptId).orElseThrow(),
                attempt.quizId(),
                quiz.title(),
                attempts.given(attemptId).stream()
                        .map(question -> MarkingSheet.Line.of(
                                question,
                                question.shown(attempt.seed(), quiz.shufflesChoices()),
                                answers.get(question.position()),
                                files.at(question.position()),
                                words,
                                MarkersView.of(
                                        new HandMarks(
                                                quiz.secondMarkerTolerance(),
                                                said.stream()
                                                        .filter(mark -> mark.position() == question.position())
                                                        .toList()),
                                        me,
                                        own,
                                        question)))
                        .toList());
    }

    /**
     * Says a marker's word of what was left to people. With one marker it is the mark, and a later word replaces it. With two, each
     * says theirs without the other's; marks within the quiz's tolerance give their average, others wait for the word of a coordinator
     * or of whoever made the quiz, a third person in any case.
     *
     * @throws QuizRefusedException when nothing was left to a person, the attempt is the marker's own, or it is not theirs to say
     * @throws InvalidInputException when the points are out of bounds
     */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public void mark(long attemptId, int position, HandWord word) {
        QuizAttempt attempt = attempts.lock(attemptId)
                .filter(one -> !one.status().isRunning())
                .orElseThrow(NotFoundException::new);
        if (isOwn(attempt.officialId())) {
            throw new QuizRefusedException("quiz.refused.ownAttempt");
        }
        AttemptQuestion question = attempts.question(attemptId, position).orElseThrow(NotFoundException::new);
        Quiz quiz = quizzes.find(attempt.quizId()).orElseThrow();
        long me = currentUser.accountId();
        Instant now = clock.instant();
        BigDecimal share = question.share(word, content(question));
        HandMarks before = handMarks(attemptId, position, quiz);
        int seat = marker(quiz.madeBy()).seat(before);
        HandMark mark = before.in(seat).orElseGet(() -> {
            HandMark seated = HandMark.of(question, seat);
            handMarks.add(seated);
            return seated;
        });
        mark.say(share, word, me, now);
        HandMarks after = before.with(mark);
        events.fire(new AnswerMarked(me, now, attemptId, attempt.quizId(), attempt.officialId(), position));
        after.result().ifPresent(result -> {
            question.markByHand(result, after.comment(), me, now);
            if (after.isTwoAsked()) {
                events.fire(new MarkAgreed(me, now, attemptId, attempt.quizId(), attempt.officialId(), position, seat));
            }
            grading.settle(attempt, quiz);
        });
    }

    private boolean isOwn(long officialId) {
        return currentUser.officialId().equals(OptionalLong.of(officialId));
    }

    private QuestionContent content(AttemptQuestion question) {
        return QuestionJson.read(
                answerFiles.content(question.attemptId(), question.position()).orElseThrow());
    }

    private HandMarks handMarks(long attemptId, int position, Quiz quiz) {
        return new HandMarks(
                quiz.secondMarkerTolerance(),
                handMarks.of(attemptId).stream()
                        .filter(mark -> mark.position() == position)
                        .toList());
    }

    /**
     * What marking every attempt anew, by the wordings in use, would change; nothing is changed.
     *
     * @return attempts whose points would change
     */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public List<Regraded> tryRegrade(long quizId) {
        Quiz quiz = quizzes.find(quizId).orElseThrow(NotFoundException::new);
        Map<Long, QuestionContent> inUse = inUse(quizId);
        return changed(quiz, inUse);
    }

    /**
     * Marks every attempt anew by the wordings in use, after a question was corrected; each that would change in a transaction of
     * its own, where it is looked at again. An answer
     * that the new wording cannot read is marked as it was asked. Points before and after are kept.
     *
     * @return attempts whose points changed
     */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<Regraded> regrade(long quizId) {
        Quiz seen = quizzes.find(quizId).orElseThrow(NotFoundException::new);
        Map<Long, QuestionContent> inUse = inUse(quizId);
        List<Regraded> changed = new ArrayList<>();
        for (Regraded expected : changed(seen, inUse)) {
            AttemptRow row = expected.attempt();
            transactions.inTransaction(() -> {
                QuizAttempt attempt = attempts.lock(row.id()).orElseThrow();
                Quiz quiz = quizzes.find(quizId).orElseThrow(NotFoundException::new);
                BigDecimal before = attempt.points();
                Regraded anew = grading.tryAnew(attempt, quiz, row, inUse);
                if (anew.isChanged()) {
                    grading.markAnew(attempt, quiz, inUse);
                    results.keep(Regrade.of(attempt, before, currentUser.accountId(), clock.instant()));
                    changed.add(anew);
                }
            });
        }
        if (!changed.isEmpty()) {
            transactions.inTransaction(() ->
                    events.fire(new QuizRegraded(currentUser.accountId(), clock.instant(), quizId, changed.size())));
        }
        return changed;
    }

    private List<Regraded> changed(Quiz quiz, Map<Long, QuestionContent> inUse) {
        List<AttemptRow> graded = results.graded(quiz.id());
        List<Regraded> changed = new ArrayList<>();
        for (int from = 0; from < graded.size(); from += TOGETHER) {
            List<AttemptRow> chunk = graded.subList(from, Math.min(graded.size(), from + TOGETHER));
            grading.tryAnew(quiz, chunk, inUse).stream()
                    .filter(Regraded::isChanged)
                    .forEach(changed::add);
        }
        return changed;
    }

    private Map<Long, QuestionContent> inUse(long quizId) {
        Map<Long, QuestionContent> contents = new HashMap<>();
        questions.inUse(quizId).forEach((id, json) -> contents.put(id, QuestionJson.read(json)));
        return contents;
    }
}
