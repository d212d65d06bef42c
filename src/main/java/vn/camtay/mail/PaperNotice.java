package vn.camtay.mail;

import java.io.Serializable;
import java.time.Instant;

/** A notice to print and hand over to a person without an address. */
public record PaperNotice(
        long id,
        Instant createdAt,
        String recipientName,
        String unitName,
        String unitNameEn,
        String subject,
        String text)
        implements Serializable {}
