package vn.camtay.shared.event;

import java.time.Instant;

/**
 * A fact of the trade that has happened, fired in the transaction that made it true. Implemented by records in the past
 * tense whose components are ids, codes, numbers and dates: the audit trail keeps them all, so no names, addresses or
 * free text of people belong in them.
 */
public interface DomainEvent {
    /** Account that acted; 0 for the system itself. */
    long actorId();

    Instant occurredAt();

    /** Kind of record it happened to, in kebab-case singular: {@code session}, {@code enrolment}. */
    String subjectType();

    long subjectId();
}
