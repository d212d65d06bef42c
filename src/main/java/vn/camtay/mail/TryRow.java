package vn.camtay.mail;

import java.io.Serializable;
import java.time.Instant;

/**
 * One line of a mail's history.
 *
 * @param actorId account that decided, 0 for the dispatcher
 */
public record TryRow(Instant occurredAt, MailStatus status, String answer, long actorId) implements Serializable {}
