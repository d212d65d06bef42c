package vn.camtay.mail;

import java.io.Serializable;

/**
 * Which mails of the outbox are wanted.
 *
 * @param status    null for all
 * @param recipient part of a name or address, with or without marks; null or blank for all
 * @param template  null or blank for all
 */
public record OutboxFilter(MailStatus status, String recipient, String template) implements Serializable {}
