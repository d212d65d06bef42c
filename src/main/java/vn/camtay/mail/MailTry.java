package vn.camtay.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.camtay.shared.persistence.BaseEntity;

/** One line of a mail's history: what a try ended in, or what a person decided. Never changed. */
@Entity
@Table(name = "mail_try")
public class MailTry extends BaseEntity {
    @Column(name = "mail_id")
    private long mailId;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    @Enumerated(EnumType.STRING)
    private MailStatus status;

    private String answer;

    @Column(name = "actor_id")
    private long actorId;

    protected MailTry() {}

    /** @param actorId account that decided, 0 for the dispatcher */
    MailTry(long mailId, MailStatus status, String answer, long actorId, Instant occurredAt) {
        this.mailId = mailId;
        this.status = status;
        this.answer = answer == null || answer.length() <= OutgoingMail.ANSWER_LENGTH
                ? answer
                : answer.substring(0, OutgoingMail.ANSWER_LENGTH);
        this.actorId = actorId;
        this.occurredAt = occurredAt;
    }
}
