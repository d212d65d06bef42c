package vn.camtay.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vn.camtay.shared.batch.BatchReport;
import vn.camtay.shared.batch.LockRetry;
import vn.camtay.shared.error.DomainException;
import vn.camtay.shared.error.Reason;

/** Does one thing to many people: each in a transaction of its own that takes locks; one that fails stops no other. */
@ApplicationScoped
class LockedBatch {
    private static final Logger LOGGER = System.getLogger(LockedBatch.class.getName());

    @Inject
    LockRetry locks;

    /** The report lists what was not done, in the order of the items. */
    <T> BatchReport<T> each(List<T> items, Consumer<T> action) {
        int ok = 0;
        List<BatchReport.Failure<T>> failed = new ArrayList<>();
        for (T item : items) {
            try {
                locks.inTransaction(() -> {
                    action.accept(item);
                    return null;
                });
                ok++;
            } catch (DomainException refusal) {
                failed.add(new BatchReport.Failure<>(item, refusal.reasons()));
            } catch (RuntimeException broken) {
                LOGGER.log(Level.ERROR, "an item of a batch of enrolments failed", broken);
                failed.add(new BatchReport.Failure<>(item, List.of(Reason.of("general.refused.unexpected"))));
            }
        }
        return new BatchReport<>(ok, failed);
    }
}
