package vn.camtay.testkit;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import vn.camtay.shared.batch.LockRetry;

/** As the application's: each work in a transaction of its own, tried again twice when a lock was lost. */
public final class RetriedTransactions extends LockRetry {
    private static final int DEADLOCK = 1213;
    private static final int LOCK_WAIT_TIMEOUT = 1205;

    private final EntityManager database;
    private final AtomicInteger retried;

    /** @param retried counts what was tried again */
    public RetriedTransactions(EntityManager database, AtomicInteger retried) {
        this.database = database;
        this.retried = retried;
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        for (int attempt = 0; ; attempt++) {
            database.getTransaction().begin();
            try {
                T result = work.get();
                database.getTransaction().commit();
                return result;
            } catch (RuntimeException failure) {
                if (database.getTransaction().isActive()) {
                    database.getTransaction().rollback();
                }
                database.clear();
                if (!lostLock(failure) || attempt == 2) {
                    throw failure;
                }
                retried.incrementAndGet();
            }
        }
    }

    private static boolean lostLock(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && (sql.getErrorCode() == DEADLOCK || sql.getErrorCode() == LOCK_WAIT_TIMEOUT)) {
                return true;
            }
        }
        return false;
    }
}
