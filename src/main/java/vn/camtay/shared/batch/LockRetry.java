package vn.camtay.shared.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import vn.camtay.shared.error.DomainException;

/**
 * Runs a use case that takes row locks in a transaction of its own, and again, after 50 and then 200 ms, when the database
 * ended it for a deadlock or for waiting too long. A third failure is refused with a sentence. Called outside transactions.
 */
@ApplicationScoped
public class LockRetry {
    private static final Logger LOGGER = System.getLogger(LockRetry.class.getName());
    private static final long[] PAUSES_MILLIS = {50, 200};
    private static final int DEADLOCK = 1213;
    private static final int LOCK_WAIT_TIMEOUT = 1205;

    /** Too many people want the same thing at this moment; nothing was changed. */
    static final class BusyException extends DomainException {
        private static final long serialVersionUID = 1L;

        BusyException() {
            super(Kind.REFUSED, "general.refused.busy");
        }
    }

    @Inject
    BatchRunner transactions;

    public <T> T inTransaction(Supplier<T> work) {
        for (int attempt = 0; ; attempt++) {
            try {
                AtomicReference<T> result = new AtomicReference<>();
                transactions.inTransaction(() -> result.set(work.get()));
                return result.get();
            } catch (DomainException refusal) {
                throw refusal;
            } catch (RuntimeException failure) {
                if (!lostLock(failure)) {
                    throw failure;
                }
                if (attempt == PAUSES_MILLIS.length) {
                    LOGGER.log(Level.WARNING, "a lock was not got after {0} attempts", attempt + 1);
                    throw new BusyException();
                }
                LockSupport.parkNanos(PAUSES_MILLIS[attempt] * 1_000_000);
            }
        }
    }

    private static boolean lostLock(Throwable failure) {
        Set<Throwable> seen = new HashSet<>();
        for (Throwable cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && (sql.getErrorCode() == DEADLOCK || sql.getErrorCode() == LOCK_WAIT_TIMEOUT)) {
                return true;
            }
        }
        return false;
    }
}
