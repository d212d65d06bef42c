package vn.camtay.privacy;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A request as lists and its page show it.
 *
 * @param name      of whoever asks
 * @param unitName  null for an account that is no official's
 * @param takenBy   name of whoever looks after it, null if nobody does
 * @param settledAt null while an answer is owed
 * @param answer    null while an answer is owed, and for one that was withdrawn
 */
public record RequestRow(
        long id,
        String name,
        String unitName,
        String unitNameEn,
        RequestKind kind,
        String text,
        RequestStatus status,
        Instant madeAt,
        LocalDate dueOn,
        String takenBy,
        Instant settledAt,
        String answer)
        implements Serializable {
    public boolean isOpen() {
        return status.isOpen();
    }

    /** An answer is owed since before that day. */
    public boolean isLate(LocalDate today) {
        return isOpen() && today.isAfter(dueOn);
    }
}
