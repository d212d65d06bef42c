package vn.camtay.mail;

import java.io.Serializable;

/** How many mails of the outbox stand where. */
public record StatusCount(MailStatus status, long count) implements Serializable {}
