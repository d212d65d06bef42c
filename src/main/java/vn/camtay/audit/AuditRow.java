package vn.camtay.audit;

import java.time.Instant;

/**
 * One line of the trail.
 *
 * @param actorId       account, 0 for the system or a visitor
 * @param actorUserName null for the system or a visitor
 * @param actorName     full name of the official who acted, null for others
 * @param action        name of the event, or the kind of the refusal
 */
public record AuditRow(
        long id,
        Instant occurredAt,
        long actorId,
        String actorUserName,
        String actorName,
        String action,
        boolean refused,
        String subjectType,
        Long subjectId,
        String details) {}
