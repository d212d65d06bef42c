package vn.camtay.mail;

import java.time.Instant;
import vn.camtay.shared.event.DomainEvent;

/**
 * A person decided what becomes of a mail: sent again, closed, or handed over on paper.
 *
 * @param mailId the mail
 * @param status where it stands now
 */
public record MailDecided(long actorId, Instant occurredAt, long mailId, MailStatus status) implements DomainEvent {
    @Override
    public String subjectType() {
        return "mail";
    }

    @Override
    public long subjectId() {
        return mailId;
    }
}
