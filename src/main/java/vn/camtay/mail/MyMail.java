package vn.camtay.mail;

import java.io.Serializable;
import java.time.Instant;

/**
 * A mail or notice as its recipient sees it.
 *
 * @param address null for a notice on paper
 * @param endedAt when it was sent or handed over, null before
 */
public record MyMail(
        long id, Instant createdAt, String address, String subject, MailStatus status, Instant endedAt, String text)
        implements Serializable {}
