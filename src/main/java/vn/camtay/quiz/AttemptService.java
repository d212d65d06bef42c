package vn.camtay.quiz;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.camtay.catalogue.ModuleRow;
import vn.camtay.catalogue.ModuleService;
import vn.camtay.quiz.QuizAttempt.Submitter;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Roles;
import vn.camtay.shared.text.Texts;

/** A person takes quizzes: their own list, beginning, going on, handing in, and what they may see afterwards. */
@Stateless
@DenyAll
public class AttemptService {
    private static final int SHOWN = 100;
    private static final int TOKEN_BYTES = 24;

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
    ModuleService modules;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    @Inject
    Event<DomainEvent> events;

    private final SecureRandom random = new SecureRandom();

    /** Quizzes that the person may take, and those they took, the last to close first; at most a hundred. One statement. */
    @RolesAllowed(Roles.OFFICIAL)
    public List<MyQuizRow> mine() {
        return quizzes.mine(currentUser.requireOfficialId(), clock.instant(), SHOWN);
    }

    /**
     * A quiz as the person sees it before beginning, with everything that keeps them from it now.
     *
     * @throws NotFoundException when there is no such quiz, or it is still a draft
     */
    @RolesAllowed(Roles.OFFICIAL)
    public QuizOffer requireOffer(long quizId) {
        Quiz quiz = quizzes.find(quizId)
                .filter(one -> one.status() != QuizStatus.DRAFT)
                .orElseThrow(NotFoundException::new);
        long me = currentUser.requireOfficialId();
        List<QuizAttempt> made = attempts.of(quizId, me);
        int extra = extra(quizId, me);
        ModuleRow module = modules.require(quiz.moduleId());
        return new QuizOffer(
                quizId,
                quiz.plan(),
                module.nameVi(),
                module.nameEn(),
                made.stream()
                        .map(attempt -> MyAttempt.of(attempt, quiz, clock.instant()))
                        .toList(),
                extra,
                whyNotStart(quiz, made, extra, me));
    }

    /**
     * Begins an attempt: draws its questions and sets its deadline.
     *
     * @return its id
     * @throws QuizRefusedException with everything that keeps the person from it
     */
    @RolesAllowed(Roles.OFFICIAL)
    public long start(long quizId) {
        Quiz quiz = quizzes.find(quizId)
                .filter(one -> one.status() != QuizStatus.DRAFT)
                .orElseThrow(NotFoundException::new);
        long me = currentUser.requireOfficialId();
        List<QuizAttempt> made = attempts.of(quizId, me);
        int extra = extra(quizId, me);
        List<Reason> reasons = whyNotStart(quiz, made, extra, me);
        if (!reasons.isEmpty()) {
            throw new QuizRefusedException(reasons);
        }
        Instant now = clock.instant();
        long seed = random.nextLong();
        Draw draw = Draw.of(
                quiz.items(), questions.askable(quiz.moduleId(), LocalDate.now(clock)), quiz.shufflesQuestions(), seed);
        QuizAttempt attempt = QuizAttempt.start(quiz, me, made.size() + 1, extra, draw, seed, token(), now);
        attempts.add(attempt);
        attempts.give(attempt, draw, quiz.sectionIds());
        events.fire(new AttemptStarted(currentUser.accountId(), now, attempt.id(), quizId, me, attempt.number()));
        return attempt.id();
    }

    private List<Reason> whyNotStart(Quiz quiz, List<QuizAttempt> made, int extra, long me) {
        boolean running = made.stream().anyMatch(attempt -> attempt.status().isRunning());
        boolean invited = quiz.audience() == Audience.EVERYONE || quizzes.hasPlace(quiz.moduleId(), me);
        return quiz.whyNotStart(counted(quiz, made, me), running, invited, extra, clock.instant());
    }

    /**
     * How many of the attempts use up what the quiz allows. Once what the person passed is no evidence any more because documents
     * ended, those made until then do not: the person may pass it anew.
     */
    private int counted(Quiz quiz, List<QuizAttempt> made, long me) {
        if (made.size() < quiz.plan().attempts()) {
            return made.size();
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate ended = null;
        for (QuizScore score : attempts.scores(Set.of(me), Set.of(quiz.id()))) {
            if (score.percent().compareTo(BigDecimal.valueOf(quiz.passPercent())) < 0) {
                continue;
            }
            LocalDate last = score.lastDay(quiz.passPercent());
            if (last == null || !last.isBefore(today)) {
                return made.size();
            }
            ended = ended == null || last.isAfter(ended) ? last : ended;
        }
        LocalDate over = ended;
        return over == null
                ? made.size()
                : (int) made.stream()
                        .filter(attempt -> LocalDate.ofInstant(attempt.startedAt(), clock.getZone())
                                .isAfter(over))
                        .count();
    }

    private int extra(long quizId, long officialId) {
        return quizzes.extraTime(quizId, officialId).map(ExtraTime::minutes).orElse(0);
    }

    private String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Where the attempt of this person stands. @throws NotFoundException when it is not theirs */
    @RolesAllowed(Roles.OFFICIAL)
    public MyAttempt require(long attemptId) {
        QuizAttempt attempt =
                attempts.findMine(attemptId, currentUser.requireOfficialId()).orElseThrow(NotFoundException::new);
        return MyAttempt.of(attempt, quizzes.find(attempt.quizId()).orElseThrow(), clock.instant());
    }

    /**
     * What the person may see now of an attempt of theirs, by the quiz's review options.
     *
     * @param texts in which answers are said
     * @throws NotFoundException when it is not theirs
     */
    @RolesAllowed(Roles.OFFICIAL)
    public AttemptResult requireResult(long attemptId, Texts texts) {
        QuizAttempt attempt =
                attempts.findMine(attemptId, currentUser.requireOfficialId()).orElseThrow(NotFoundException::new);
        Quiz quiz = quizzes.find(attempt.quizId()).orElseThrow();
        Instant now = clock.instant();
        MyAttempt mine = MyAttempt.of(attempt, quiz, now);
        if (attempt.status() != AttemptStatus.SUBMITTED && attempt.status() != AttemptStatus.GRADED) {
            return new AttemptResult(mine, null, List.of(), List.of(), List.of());
        }
        Review review = Review.of(quiz.plan(), quiz.overAt(quizzes.mostExtra(quiz.id())), now);
        AnswerWords words = new AnswerWords(texts);
        Map<Integer, KeptAnswer> answers = attempts.answers(attemptId);
        HandedIn files = HandedIn.in(answers, () -> answerFiles.of(attemptId));
        List<HandMark> said = review.marks() ? handMarks.of(attemptId) : List.of();
        return new AttemptResult(
                mine,
                review.marks() ? gain(quiz, attempt.officialId(), now) : null,
                review.marks() ? attempts.regrades(attemptId) : List.of(),
                attempts.sections(attemptId),
                attempts.given(attemptId).stream()
                        .map(question -> review.line(
                                question,
                                question.shown(attempt.seed(), quiz.shufflesChoices()),
                                answers.get(question.position()),
                                files.at(question.position()),
                                words,
                                new HandMarks(
                                        quiz.secondMarkerTolerance(),
                                        said.stream()
                                                .filter(mark -> mark.position() == question.position())
                                                .toList())))
                        .toList());
    }

    /** Null where there is none to show: the marks of the pre-test are hidden as long as it hides them. */
    private OwnGain gain(Quiz posttest, long me, Instant now) {
        if (posttest.pretestId() == null) {
            return null;
        }
        Quiz pretest = quizzes.find(posttest.pretestId()).orElseThrow();
        return Review.of(pretest.plan(), pretest.overAt(quizzes.mostExtra(pretest.id())), now)
                        .marks()
                ? OwnGain.of(pretest.title(), attempts.of(pretest.id(), me), attempts.of(posttest.id(), me))
                        .orElse(null)
                : null;
    }

    /**
     * Shows a running attempt in a browser, from now on the one that counts as open.
     *
     * @throws NotFoundException when it is not the person's
     * @throws QuizRefusedException when it was handed in
     */
    @RolesAllowed(Roles.OFFICIAL)
    public Paper open(long attemptId) {
        QuizAttempt attempt =
                attempts.lockMine(attemptId, currentUser.requireOfficialId()).orElseThrow(NotFoundException::new);
        if (!attempt.status().isRunning()) {
            throw new QuizRefusedException("quiz.refused.handedIn");
        }
        Quiz quiz = quizzes.find(attempt.quizId()).orElseThrow();
        Map<Integer, KeptAnswer> answers = attempts.answers(attemptId);
        HandedIn files = HandedIn.in(answers, () -> answerFiles.of(attemptId));
        List<Paper.Sheet> sheets = attempts.given(attemptId).stream()
                .map(question -> new Paper.Sheet(
                        question.position(),
                        question.points(),
                        question.shown(attempt.seed(), quiz.shufflesChoices()).toJson(),
                        answers.get(question.position()),
                        files.at(question.position())))
                .toList();
        return new Paper(
                attemptId,
                quiz.title(),
                attempt.token(),
                attempt.openIn(),
                clock.instant(),
                attempt.endsAt(),
                attempts.sections(attemptId),
                sheets);
    }

    /**
     * Hands an attempt in and marks it. One that was handed in before stays as it is, so that a browser may ask again.
     *
     * @throws NotFoundException when it is not the person's, or the token is not its own
     */
    @RolesAllowed(Roles.OFFICIAL)
    public void submit(long attemptId, String token) {
        QuizAttempt attempt = attempts.lockMine(attemptId, currentUser.requireOfficialId())
                .filter(one -> one.token().equals(token))
                .orElseThrow(NotFoundException::new);
        if (!attempt.status().isRunning()) {
            return;
        }
        Instant now = clock.instant();
        attempt.submit(Submitter.PERSON, now);
        events.fire(
                new AttemptSubmitted(currentUser.accountId(), now, attemptId, attempt.quizId(), attempt.officialId()));
        grading.mark(attempt);
    }
}
