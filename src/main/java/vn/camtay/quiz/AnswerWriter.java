package vn.camtay.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import vn.camtay.quiz.AnswerRepository.Gate;
import vn.camtay.quiz.AnswerRepository.RowRefusedException;
import vn.camtay.shared.batch.LockRetry;
import vn.camtay.shared.persistence.LostDatabase;
import vn.camtay.shared.settings.Settings;

/**
 * Saves answers of many people in one transaction (group commit). Whoever comes while a transaction is being written waits; the one
 * who waited longest then writes for all of them, and hands the pen on. Nobody is told "saved" before the commit that holds their
 * answer.
 *
 * <p>At most as many answers as {@link Settings#answersTogether} share a transaction, and at most {@value #MOST_WAITING} wait: one
 * more is told to come again. An answer that the database does not take is refused alone: the others are then written one by one.
 * With a limit of one nobody waits for anybody: each call writes a transaction of its own.
 */
@ApplicationScoped
class AnswerWriter {
    static final int MOST_WAITING = 2000;
    /** How far a browser's reading of the server's clock may be wrong. */
    static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(30);

    @Inject
    AnswerRepository answers;

    @Inject
    LockRetry locks;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    private final Deque<Waiting> queue = new ArrayDeque<>();
    private int queued;
    /** Whether somebody has the pen: nobody is in line otherwise. */
    private boolean writing;

    /** Answers of one call, and what became of them once somebody wrote them. */
    private static final class Waiting {
        final List<AnswerToSave> answers;
        /** Given once: when the answers are written, or the pen is handed to this one. */
        final Semaphore turn = new Semaphore(0);

        List<SavedAnswer> outcome;
        RuntimeException failure;

        Waiting(List<AnswerToSave> answers) {
            this.answers = answers;
        }

        boolean isDone() {
            return outcome != null || failure != null;
        }

        List<SavedAnswer> told() {
            if (failure != null) {
                throw failure;
            }
            return outcome;
        }
    }

    /**
     * Returns when every answer is durable or refused.
     *
     * @param given at least one
     * @return one outcome an answer, in their order
     */
    List<SavedAnswer> save(List<AnswerToSave> given) {
        Waiting mine = new Waiting(List.copyOf(given));
        if (settings.answersTogether() == 1) {
            write(List.of(mine));
            return mine.told();
        }
        if (!enqueue(mine)) {
            return Collections.nCopies(given.size(), SavedAnswer.LATER);
        }
        mine.turn.acquireUninterruptibly();
        if (!mine.isDone()) {
            writeWithThoseWhoWait();
        }
        return mine.told();
    }

    private boolean enqueue(Waiting waiting) {
        synchronized (queue) {
            if (queued + waiting.answers.size() > MOST_WAITING) {
                return false;
            }
            queued += waiting.answers.size();
            queue.add(waiting);
            if (!writing) {
                writing = true;
                waiting.turn.release();
            }
            return true;
        }
    }

    /** Called by the one who waits longest, whose answers are among those written. */
    private void writeWithThoseWhoWait() {
        List<Waiting> together = next();
        try {
            write(together);
        } finally {
            together.forEach(waiting -> waiting.turn.release());
            handOn();
        }
    }

    private void handOn() {
        synchronized (queue) {
            writing = !queue.isEmpty();
            if (writing) {
                queue.peek().turn.release();
            }
        }
    }

    /** Answers in line. */
    int waiting() {
        synchronized (queue) {
            return queued;
        }
    }

    /** The calls that share the next transaction: the one that waits longest, and others while they fit. */
    private List<Waiting> next() {
        synchronized (queue) {
            List<Waiting> together = new ArrayList<>();
            int count = 0;
            while (!queue.isEmpty()
                    && (together.isEmpty() || count + queue.peek().answers.size() <= settings.answersTogether())) {
                Waiting waiting = queue.remove();
                together.add(waiting);
                count += waiting.answers.size();
            }
            queued -= count;
            return together;
        }
    }

    private void write(List<Waiting> together) {
        List<AnswerToSave> all =
                together.stream().flatMap(waiting -> waiting.answers.stream()).toList();
        try {
            hand(together, locks.inTransaction(() -> inOneTransaction(all)));
        } catch (RowRefusedException oneOfThem) {
            together.forEach(this::writeOneByOne);
        } catch (RuntimeException broken) {
            together.forEach(waiting -> waiting.failure = broken);
            if (LostDatabase.isBehind(broken)) {
                failWhoWaits(broken);
            }
        } finally {
            together.stream()
                    .filter(waiting -> !waiting.isDone())
                    .forEach(waiting -> waiting.failure = new IllegalStateException("answers were not written"));
        }
    }

    /** The database is away: whoever waited meanwhile is not kept for another try, but told to come again. */
    private void failWhoWaits(RuntimeException broken) {
        synchronized (queue) {
            queue.forEach(waiting -> {
                waiting.failure = broken;
                waiting.turn.release();
            });
            queue.clear();
            queued = 0;
        }
    }

    private void writeOneByOne(Waiting waiting) {
        List<SavedAnswer> outcome = new ArrayList<>();
        try {
            for (AnswerToSave answer : waiting.answers) {
                outcome.add(alone(answer));
            }
            waiting.outcome = outcome;
        } catch (RuntimeException broken) {
            waiting.failure = broken;
        }
    }

    private SavedAnswer alone(AnswerToSave answer) {
        try {
            return locks.inTransaction(() -> inOneTransaction(List.of(answer))).get(0);
        } catch (RowRefusedException notTaken) {
            return SavedAnswer.refused("quiz.refused.answerUnreadable");
        }
    }

    private static void hand(List<Waiting> together, List<SavedAnswer> outcomes) {
        int from = 0;
        for (Waiting waiting : together) {
            int to = from + waiting.answers.size();
            waiting.outcome = outcomes.subList(from, to);
            from = to;
        }
    }

    private List<SavedAnswer> inOneTransaction(List<AnswerToSave> all) {
        TreeSet<Long> attempts = new TreeSet<>();
        all.forEach(answer -> attempts.add(answer.attemptId()));
        Map<Long, Gate> gates = answers.hold(attempts);
        Instant now = clock.instant();
        List<AnswerToSave> taken = new ArrayList<>();
        List<SavedAnswer> outcomes = new ArrayList<>();
        for (AnswerToSave answer : all) {
            Gate gate = gates.get(answer.attemptId());
            String refusal = refusal(answer, gate, now);
            if (refusal == null) {
                taken.add(answer);
                outcomes.add(new SavedAnswer(null, now, gate.endsAt(), gate.openedIn()));
            } else {
                outcomes.add(SavedAnswer.refused(refusal));
            }
        }
        if (!taken.isEmpty()) {
            answers.put(taken, now);
        }
        return outcomes;
    }

    /**
     * An answer is taken from the attempt's own person and browser, to a question of the attempt, while it runs; in the grace only
     * when it was given before the deadline. Null when it is.
     */
    static String refusal(AnswerToSave answer, Gate gate, Instant now) {
        if (gate == null
                || gate.officialId() != answer.officialId()
                || !gate.token().equals(answer.token())) {
            return "quiz.refused.attemptUnknown";
        }
        if (answer.position() < 1 || answer.position() > gate.questions()) {
            return "quiz.refused.answerUnreadable";
        }
        if (!gate.status().isRunning() || !now.isBefore(gate.graceEndsAt().plus(CLOCK_TOLERANCE))) {
            return "quiz.refused.handedIn";
        }
        Instant given = Instant.ofEpochMilli(answer.sequence());
        if (given.isAfter(now.plus(CLOCK_TOLERANCE))) {
            return "quiz.refused.answerFromTheFuture";
        }
        if (!now.isBefore(gate.endsAt()) && !given.isBefore(gate.endsAt())) {
            return "quiz.refused.answerTooLate";
        }
        return null;
    }
}
