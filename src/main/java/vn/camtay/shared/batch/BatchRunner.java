package vn.camtay.shared.batch;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vn.camtay.shared.error.DomainException;
import vn.camtay.shared.error.Reason;

/**
 * Does one thing to many items, each in a transaction of its own: a failing item neither undoes nor stops the others. The
 * roles are checked by the service that the action calls.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BatchRunner {
    private static final Logger LOGGER = System.getLogger(BatchRunner.class.getName());

    @Resource
    SessionContext context;

    /** One item, one transaction. The report counts what was done and lists what was not. */
    public <T> BatchReport<T> each(List<T> items, Consumer<T> action) {
        BatchRunner self = context.getBusinessObject(BatchRunner.class);
        int ok = 0;
        List<BatchReport.Failure<T>> failed = new ArrayList<>();
        for (T item : items) {
            try {
                self.inTransaction(() -> action.accept(item));
                ok++;
            } catch (DomainException refusal) {
                failed.add(new BatchReport.Failure<>(item, refusal.reasons()));
            } catch (RuntimeException broken) {
                LOGGER.log(Level.ERROR, "an item of a batch failed", broken);
                failed.add(new BatchReport.Failure<>(item, List.of(Reason.of("general.refused.unexpected"))));
            }
        }
        return new BatchReport<>(ok, failed);
    }

    /** Runs the work in a transaction of its own, whatever the caller has open. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void inTransaction(Runnable work) {
        work.run();
    }
}
