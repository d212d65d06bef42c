package vn.camtay.mail;

import java.io.Serializable;
import java.time.Instant;

/**
 * A mail in the outbox's list.
 *
 * @param address    null for a paper notice
 * @param dueAt      when it is tried next, null when it is not
 * @param tries      failed ones so far
 * @param lastAnswer what the mail server said last, null or empty for nothing
 */
public record MailRow(
        long id,
        Instant createdAt,
        String recipientName,
        String address,
        String template,
        String subject,
        MailStatus status,
        int tries,
        Instant dueAt,
        String lastAnswer)
        implements Serializable {}
