package vn.camtay.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.camtay.quiz.AnswerRepository.Gate;
import vn.camtay.quiz.AnswerRepository.RowRefusedException;
import vn.camtay.shared.batch.LockRetry;
import vn.camtay.shared.settings.Settings;

@Timeout(30)
class AnswerWriterTest {
    private static final Instant NOW = Instant.parse("2026-12-07T01:10:00Z");
    private static final Instant ENDS = Instant.parse("2026-12-07T01:20:00Z");
    private static final Instant GRACE = ENDS.plus(Duration.ofMinutes(10));
    private static final Gate GATE = new Gate(12, "token", AttemptStatus.IN_PROGRESS, 20, ENDS, GRACE, "phone");

    private static AnswerToSave answer(int position, Instant given) {
        return new AnswerToSave(1, 12, "token", position, given.toEpochMilli(), "{}");
    }

    @Nested
    class AnAnswer {
        @Test
        void isTakenFromTheAttemptsOwnPersonWithItsToken() {
            assertThat(AnswerWriter.refusal(answer(1, NOW), GATE, NOW)).isNull();
            assertThat(AnswerWriter.refusal(answer(1, NOW), null, NOW)).isEqualTo("quiz.refused.attemptUnknown");
            assertThat(AnswerWriter.refusal(new AnswerToSave(1, 13, "token", 1, NOW.toEpochMilli(), "{}"), GATE, NOW))
                    .isEqualTo("quiz.refused.attemptUnknown");
            assertThat(AnswerWriter.refusal(new AnswerToSave(1, 12, "other", 1, NOW.toEpochMilli(), "{}"), GATE, NOW))
                    .isEqualTo("quiz.refused.attemptUnknown");
        }

        @Test
        void isToOneOfTheAttemptsQuestions() {
            assertThat(AnswerWriter.refusal(answer(0, NOW), GATE, NOW)).isEqualTo("quiz.refused.answerUnreadable");
            assertThat(AnswerWriter.refusal(answer(20, NOW), GATE, NOW)).isNull();
            assertThat(AnswerWriter.refusal(answer(21, NOW), GATE, NOW)).isEqualTo("quiz.refused.answerUnreadable");
        }

        @Test
        void comesBeforeItIsHandedIn() {
            Gate handedIn = new Gate(12, "token", AttemptStatus.SUBMITTED, 20, ENDS, GRACE, null);

            assertThat(AnswerWriter.refusal(answer(1, NOW), handedIn, NOW)).isEqualTo("quiz.refused.handedIn");
        }

        @Test
        void givenInTimeMayArriveInTheGrace() {
            Instant inTime = ENDS.minusMillis(1);

            assertThat(AnswerWriter.refusal(answer(1, inTime), GATE, ENDS)).isNull();
            assertThat(AnswerWriter.refusal(answer(1, ENDS), GATE, ENDS)).isEqualTo("quiz.refused.answerTooLate");
            assertThat(AnswerWriter.refusal(answer(1, inTime), GATE, GRACE)).isNull();
            assertThat(AnswerWriter.refusal(answer(1, inTime), GATE, GRACE.plus(AnswerWriter.CLOCK_TOLERANCE)))
                    .isEqualTo("quiz.refused.handedIn");
        }

        @Test
        void doesNotComeFromTheFuture() {
            Instant latest = NOW.plus(AnswerWriter.CLOCK_TOLERANCE);

            assertThat(AnswerWriter.refusal(answer(1, latest), GATE, NOW)).isNull();
            assertThat(AnswerWriter.refusal(answer(1, latest.plusMillis(1)), GATE, NOW))
                    .isEqualTo("quiz.refused.answerFromTheFuture");
        }
    }

    /** A database of memory that can be held, broken, or made to dislike a position. */
    private static final class Rows extends AnswerRepository {
        final List<List<Integer>> transactions = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch held = new CountDownLatch(0);
        int disliked = -1;
        int tries;
        boolean broken;
        boolean away;

        @Override
        Map<Long, Gate> hold(Collection<Long> attemptIds) {
            Map<Long, Gate> gates = new HashMap<>();
            attemptIds.forEach(id -> gates.put(id, GATE));
            return gates;
        }

        @Override
        void put(List<AnswerToSave> answers, Instant now) {
            entered.countDown();
            try {
                held.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            if (away) {
                tries++;
                throw new IllegalStateException(new SQLException("Communications link failure", "08S01"));
            }
            if (broken) {
                throw new IllegalStateException("the database is gone");
            }
            List<Integer> positions =
                    answers.stream().map(AnswerToSave::position).toList();
            if (positions.contains(disliked)) {
                throw new RowRefusedException(new SQLIntegrityConstraintViolationException());
            }
            transactions.add(positions);
        }
    }

    private final Rows rows = new Rows();
    private final AnswerWriter writer = new AnswerWriter();
    private final ExecutorService people = Executors.newCachedThreadPool();

    @BeforeEach
    void wire() {
        writer.answers = rows;
        writer.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        writer.settings = together(4);
        writer.locks = new LockRetry() {
            @Override
            public <T> T inTransaction(Supplier<T> work) {
                return work.get();
            }
        };
    }

    @AfterEach
    void close() {
        people.shutdownNow();
    }

    private static Settings together(int most) {
        return Settings.read(name -> name.equals("camtay.quiz.answers.together") ? String.valueOf(most) : null);
    }

    private Future<List<SavedAnswer>> saves(int position) {
        return people.submit(() -> writer.save(List.of(answer(position, NOW))));
    }

    /** One is being written while the others come: they wait in line. */
    private List<Future<List<SavedAnswer>>> whileOneIsWritten(int others) throws InterruptedException {
        rows.held = new CountDownLatch(1);
        List<Future<List<SavedAnswer>>> saving = new ArrayList<>();
        saving.add(saves(1));
        rows.entered.await();
        for (int i = 0; i < others; i++) {
            saving.add(saves(i + 2));
        }
        while (writer.waiting() < others) {
            Thread.onSpinWait();
        }
        return saving;
    }

    @Test
    void whoeverComesMeanwhileSharesTheNextTransactionUpToItsLimit() throws Exception {
        List<Future<List<SavedAnswer>>> saving = whileOneIsWritten(6);

        rows.held.countDown();

        for (Future<List<SavedAnswer>> one : saving) {
            assertThat(one.get().get(0).isSaved()).isTrue();
        }
        assertThat(rows.transactions).extracting(List::size).containsExactly(1, 4, 2);
    }

    @Test
    void nobodyIsToldBeforeTheTransactionIsThrough() throws Exception {
        List<Future<List<SavedAnswer>>> saving = whileOneIsWritten(3);

        assertThat(saving).noneMatch(Future::isDone);

        rows.held.countDown();
        for (Future<List<SavedAnswer>> one : saving) {
            assertThat(one.get()).hasSize(1);
        }
    }

    @Test
    void anAnswerThatIsNotTakenIsRefusedAloneAndTheOthersAreSaved() throws Exception {
        rows.disliked = 3;
        List<Future<List<SavedAnswer>>> saving = whileOneIsWritten(3);

        rows.held.countDown();

        assertThat(saving.get(1).get().get(0).isSaved()).isTrue();
        assertThat(saving.get(2).get().get(0).refusal()).isEqualTo("quiz.refused.answerUnreadable");
        assertThat(saving.get(3).get().get(0).isSaved()).isTrue();
    }

    @Test
    void aBrokenDatabaseIsToldToEverybodyInTheTransactionAndTheNextIsSaved() throws Exception {
        rows.broken = true;
        List<Future<List<SavedAnswer>>> saving = whileOneIsWritten(2);

        rows.held.countDown();

        for (Future<List<SavedAnswer>> one : saving) {
            assertThatThrownBy(one::get).hasRootCauseMessage("the database is gone");
        }
        rows.broken = false;
        assertThat(writer.save(List.of(answer(1, NOW))).get(0).isSaved()).isTrue();
    }

    @Test
    void whileTheDatabaseIsAwayNobodyWaitsForATryOfTheirOwn() throws Exception {
        rows.away = true;
        List<Future<List<SavedAnswer>>> saving = whileOneIsWritten(6);

        rows.held.countDown();

        for (Future<List<SavedAnswer>> one : saving) {
            assertThatThrownBy(one::get).hasRootCauseMessage("Communications link failure");
        }
        assertThat(rows.tries).isEqualTo(1);
        assertThat(writer.waiting()).isZero();
        rows.away = false;
        assertThat(writer.save(List.of(answer(1, NOW))).get(0).isSaved()).isTrue();
    }

    @Test
    void whenTooManyWaitOneMoreIsToldToComeAgain() throws Exception {
        rows.held = new CountDownLatch(1);
        Future<List<SavedAnswer>> first = saves(1);
        rows.entered.await();
        List<AnswerToSave> most = IntStream.range(0, AnswerWriter.MOST_WAITING)
                .mapToObj(i -> answer(2, NOW))
                .toList();
        Future<List<SavedAnswer>> second = people.submit(() -> writer.save(most));
        while (writer.waiting() < AnswerWriter.MOST_WAITING) {
            Thread.onSpinWait();
        }

        assertThat(writer.save(List.of(answer(3, NOW)))).containsExactly(SavedAnswer.LATER);

        rows.held.countDown();
        assertThat(first.get(5, TimeUnit.SECONDS)).allMatch(SavedAnswer::isSaved);
        assertThat(second.get(5, TimeUnit.SECONDS)).allMatch(SavedAnswer::isSaved);
    }

    @Test
    void withALimitOfOneNobodyWaitsForAnybody() throws Exception {
        writer.settings = together(1);
        rows.held = new CountDownLatch(1);
        rows.entered = new CountDownLatch(3);
        List<Future<List<SavedAnswer>>> saving = List.of(saves(1), saves(2), saves(3));

        rows.entered.await();
        rows.held.countDown();

        for (Future<List<SavedAnswer>> one : saving) {
            assertThat(one.get().get(0).isSaved()).isTrue();
        }
        assertThat(rows.transactions).containsExactlyInAnyOrder(List.of(1), List.of(2), List.of(3));
    }

    @Test
    void everybodyIsToldWhenManyComeAndGo() throws Exception {
        List<Future<Integer>> people20 = new ArrayList<>();
        for (int person = 0; person < 20; person++) {
            people20.add(people.submit(() -> {
                int saved = 0;
                for (int i = 0; i < 500; i++) {
                    saved +=
                            writer.save(List.of(answer(i % 20 + 1, NOW))).get(0).isSaved() ? 1 : 0;
                }
                return saved;
            }));
        }

        for (Future<Integer> one : people20) {
            assertThat(one.get()).isEqualTo(500);
        }
        assertThat(rows.transactions.stream().mapToInt(List::size).sum()).isEqualTo(10_000);
        assertThat(writer.waiting()).isZero();
    }
}
