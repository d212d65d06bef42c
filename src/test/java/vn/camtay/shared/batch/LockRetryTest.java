package vn.camtay.shared.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.camtay.shared.error.DomainException;
import vn.camtay.shared.error.ForbiddenException;

class LockRetryTest {
    private final LockRetry retry = new LockRetry();
    private final AtomicInteger transactions = new AtomicInteger();

    @BeforeEach
    void count() {
        retry.transactions = new BatchRunner() {
            @Override
            public void inTransaction(Runnable work) {
                transactions.incrementAndGet();
                work.run();
            }
        };
    }

    @Test
    void whatSucceedsIsDoneOnce() {
        assertThat(retry.<Integer>inTransaction(() -> 7)).isEqualTo(7);
        assertThat(transactions).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1213, 1205})
    void aLostLockIsTriedTwiceMore(int code) {
        assertThat(retry.<Integer>inTransaction(failing(2, code))).isEqualTo(7);
        assertThat(transactions).hasValue(3);
    }

    @Test
    void aThirdLossIsRefusedWithASentence() {
        assertThatThrownBy(() -> retry.inTransaction(failing(3, 1213)))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.reasons())
                        .extracting("key")
                        .containsExactly("general.refused.busy"));
        assertThat(transactions).hasValue(3);
    }

    @Test
    void aRefusalIsNotTriedAgain() {
        assertThatThrownBy(() -> retry.inTransaction(() -> {
                    throw new ForbiddenException();
                }))
                .isInstanceOf(ForbiddenException.class);
        assertThat(transactions).hasValue(1);
    }

    @Test
    void anyOtherFailureIsNotTriedAgain() {
        assertThatThrownBy(() -> retry.inTransaction(failing(1, 1062))).isInstanceOf(IllegalStateException.class);
        assertThat(transactions).hasValue(1);
    }

    private static Supplier<Integer> failing(int times, int code) {
        AtomicInteger left = new AtomicInteger(times);
        return () -> {
            if (left.getAndDecrement() > 0) {
                throw new IllegalStateException(new RuntimeException(new SQLException("lost", "40001", code)));
            }
            return 7;
        };
    }
}
