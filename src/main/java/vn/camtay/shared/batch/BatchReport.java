package vn.camtay.shared.batch;

import java.io.Serializable;
import java.util.List;
import vn.camtay.shared.error.Reason;

/**
 * What became of a batch, item by item.
 *
 * @param ok     items done
 * @param failed items refused or broken, each with its reasons; a broken one has {@code general.refused.unexpected}
 */
public record BatchReport<T>(int ok, List<Failure<T>> failed) implements Serializable {
    public BatchReport {
        failed = List.copyOf(failed);
    }

    /** One item that was not done. */
    public record Failure<T>(T item, List<Reason> reasons) implements Serializable {}
}
