package vn.camtay.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.camtay.shared.batch.BatchReport;
import vn.camtay.shared.batch.BatchReport.Failure;
import vn.camtay.shared.batch.LockRetry;
import vn.camtay.shared.error.DomainException;
import vn.camtay.shared.error.Reason;

/** Does one thing to many people, in transactions that take locks; one that fails stops no other. */
@ApplicationScoped
class LockedBatch {
    private static final Logger LOGGER = System.getLogger(LockedBatch.class.getName());

    @Inject
    LockRetry locks;

    /** The report lists what was not done, in the order of the items. */
    <T> BatchReport<T> each(List<T> items, Consumer<T> action) {
        return chunks(items, 1, some -> {
            some.forEach(action);
            return List.of();
        });
    }

    /**
     * The same, so many items in one transaction: the action does them and says which it refused before writing anything for
     * them. A chunk that breaks is undone and done again one by one.
     */
    <T> BatchReport<T> chunks(List<T> items, int size, Function<List<T>, List<Failure<T>>> action) {
        int ok = 0;
        List<Failure<T>> failed = new ArrayList<>();
        for (int start = 0; start < items.size(); start += size) {
            BatchReport<T> done = chunk(items.subList(start, Math.min(start + size, items.size())), action);
            ok += done.ok();
            failed.addAll(done.failed());
        }
        return new BatchReport<>(ok, failed);
    }

    private <T> BatchReport<T> chunk(List<T> items, Function<List<T>, List<Failure<T>>> action) {
        try {
            List<Failure<T>> refused = locks.inTransaction(() -> action.apply(items));
            return new BatchReport<>(items.size() - refused.size(), refused);
        } catch (RuntimeException failure) {
            if (items.size() > 1) {
                LOGGER.log(Level.WARNING, "a chunk of a batch of enrolments is done again one by one", failure);
                return chunks(items, 1, action);
            }
            return new BatchReport<>(0, List.of(new Failure<>(items.get(0), reasons(failure))));
        }
    }

    private static List<Reason> reasons(RuntimeException failure) {
        if (failure instanceof DomainException refusal) {
            return refusal.reasons();
        }
        LOGGER.log(Level.ERROR, "an item of a batch of enrolments failed", failure);
        return List.of(Reason.of("general.refused.unexpected"));
    }
}
