package vn.camtay.xapi;

import java.io.Serializable;
import java.time.Instant;

/**
 * A statement as lists show it; whom it is about is in none of them.
 *
 * @param dueAt      when it is looked at next; null when nothing is to be done
 * @param lastAnswer of the store; null before the first try
 */
public record StatementRow(
        long id,
        String statementId,
        StatementKind kind,
        String sessionCode,
        StatementStatus status,
        Instant createdAt,
        Instant dueAt,
        int tries,
        String lastAnswer)
        implements Serializable {
    public boolean isGivenUp() {
        return status == StatementStatus.GIVEN_UP;
    }
}
