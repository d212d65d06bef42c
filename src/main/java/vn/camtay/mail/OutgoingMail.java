package vn.camtay.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.camtay.organisation.OfficialContact;
import vn.camtay.shared.persistence.BaseEntity;

/**
 * A mail in the outbox. It is written with the fact that it tells of, QUEUED (or SUPPRESSED in demo data, or PAPER for a
 * person without an address). A dispatcher leases it (SENDING), marks the moment of hand-over just before the text goes to
 * the mail server, and notes the answer: SENT, or RETRY after 1, 4, 16 and 64 minutes, then GIVEN_UP. A lease that ran out
 * before the hand-over puts it back in the queue; one that ran out after it leaves it UNCERTAIN, for a person to decide. Key,
 * recipient, template and model never change, but for secrets, which are forgotten once the mail is out.
 */
@Entity
@Table(name = "outgoing_mail")
public class OutgoingMail extends BaseEntity {
    /** How long a dispatcher has a mail for itself, from the claim and again from the hand-over. */
    static final Duration LEASE = Duration.ofMinutes(2);

    /** Minutes to wait after the first, second, third and fourth failed try; the fifth is the last. */
    static final List<Integer> RETRY_MINUTES = List.of(1, 4, 16, 64);

    static final int ANSWER_LENGTH = 500;

    @Column(name = "mail_key")
    private String key;

    @Column(name = "official_id")
    private Long officialId;

    @Column(name = "recipient_name")
    private String recipientName;

    private String address;
    private String language;
    private String template;
    private String model;
    private String calendar;

    @Enumerated(EnumType.STRING)
    private MailStatus status;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "due_at")
    private Instant dueAt;

    private int tries;

    @Column(name = "lease_owner")
    private String leaseOwner;

    @Column(name = "handed_over_at")
    private Instant handedOverAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "last_answer")
    private String lastAnswer;

    private String subject;

    @Column(name = "body_text")
    private String bodyText;

    @Column(name = "body_html")
    private String bodyHtml;

    protected OutgoingMail() {}

    OutgoingMail(MailDraft draft, String subject, MailStatus status, Instant now) {
        this.key = draft.key();
        this.officialId = draft.officialId() == 0 ? null : draft.officialId();
        this.recipientName = draft.recipientName();
        this.address = draft.address();
        this.language = draft.language();
        this.template = draft.template();
        this.model = MailJson.model(draft.model());
        this.calendar = MailJson.calendar(draft.calendar());
        this.subject = subject;
        this.status = status;
        this.createdAt = now;
        this.dueAt = status == MailStatus.QUEUED ? now : null;
    }

    /** The dispatcher takes it, for the time of a lease. */
    void claim(String owner, Instant now) {
        move(MailStatus.SENDING);
        leaseOwner = owner;
        dueAt = now.plus(LEASE);
        handedOverAt = null;
    }

    /**
     * Notes, before the mail server gets the text, that it is about to, and keeps the text.
     *
     * @return false when the mail is no longer this dispatcher's: it must not be sent
     */
    boolean handOver(String owner, RenderedMail rendered, Instant now) {
        if (status != MailStatus.SENDING || !Objects.equals(leaseOwner, owner) || !now.isBefore(dueAt)) {
            return false;
        }
        dueAt = now.plus(LEASE);
        handedOverAt = now;
        bodyText = rendered.text();
        bodyHtml = rendered.html();
        return true;
    }

    /** The mail server took it; also when that is known only after the lease has run out. */
    void sent(Instant now) {
        move(MailStatus.SENT);
        end(now, "");
        model = MailJson.model(MailModel.withoutSecrets(MailJson.model(model)));
    }

    /** The try failed and surely nothing went out. A refused address is given up at once. */
    void failed(String answer, boolean addressRefused, Instant now) {
        boolean last = addressRefused || tries >= RETRY_MINUTES.size();
        move(last ? MailStatus.GIVEN_UP : MailStatus.RETRY);
        if (last) {
            end(now, answer);
        } else {
            release(answer);
            dueAt = now.plus(Duration.ofMinutes(RETRY_MINUTES.get(tries)));
        }
        tries++;
    }

    /** The line broke after the hand-over and before the answer. */
    void uncertain(String answer, Instant now) {
        move(MailStatus.UNCERTAIN);
        Instant mark = handedOverAt;
        String owner = leaseOwner;
        end(now, answer);
        handedOverAt = mark;
        leaseOwner = owner;
    }

    /** The dispatcher that had it is gone, its lease has run out. */
    void leaseRanOut(Instant now) {
        if (handedOverAt != null) {
            uncertain("", now);
        } else {
            move(MailStatus.QUEUED);
            release(lastAnswer);
            dueAt = now;
        }
    }

    /** A person wants it sent again, whatever became of it. */
    void sendAgain(Instant now) {
        move(MailStatus.QUEUED);
        release(lastAnswer);
        tries = 0;
        endedAt = null;
        dueAt = now;
    }

    /** A person decides that it is not sent again. */
    void close(Instant now) {
        move(MailStatus.CLOSED);
        end(now, lastAnswer);
    }

    /** The paper notice was given to the person. */
    void handedOverOnPaper(Instant now) {
        move(MailStatus.HANDED_OVER);
        end(now, "");
    }

    boolean isLeasedBy(String owner) {
        return Objects.equals(leaseOwner, owner) && (status == MailStatus.SENDING || status == MailStatus.UNCERTAIN);
    }

    boolean leaseHasRunOut(Instant now) {
        return status == MailStatus.SENDING && !now.isBefore(dueAt);
    }

    ClaimedMail claimed() {
        return new ClaimedMail(
                id(), key, recipientName, address, language, template, subject, model, calendar, createdAt);
    }

    MailDetail detail(RenderedMail text, List<TryRow> history) {
        MailRow row = new MailRow(
                id(), createdAt, recipientName, address, template, subject, status, tries, dueAt, lastAnswer);
        return new MailDetail(row, language, endedAt, text.text(), text.html(), MailJson.calendar(calendar), history);
    }

    MyMail mine(RenderedMail text) {
        return new MyMail(id(), createdAt, address, subject, status, endedAt, text.text());
    }

    PaperNotice notice(OfficialContact person, RenderedMail text) {
        return new PaperNotice(
                id(),
                createdAt,
                recipientName,
                person == null ? "" : person.unitName(),
                person == null ? null : person.unitNameEn(),
                subject,
                text.text());
    }

    /** The text as it went out, secrets hidden; empty before the first hand-over. */
    Optional<RenderedMail> kept() {
        return bodyText == null ? Optional.empty() : Optional.of(new RenderedMail(subject, bodyText, bodyHtml));
    }

    boolean hasAddress() {
        return address != null;
    }

    String subject() {
        return subject;
    }

    Instant createdAt() {
        return createdAt;
    }

    public MailStatus status() {
        return status;
    }

    Instant dueAt() {
        return dueAt;
    }

    int tries() {
        return tries;
    }

    String model() {
        return model;
    }

    Long officialId() {
        return officialId;
    }

    private void end(Instant now, String answer) {
        release(answer);
        endedAt = now;
    }

    private void release(String answer) {
        leaseOwner = null;
        handedOverAt = null;
        dueAt = null;
        lastAnswer = answer == null || answer.length() <= ANSWER_LENGTH ? answer : answer.substring(0, ANSWER_LENGTH);
    }

    private void move(MailStatus to) {
        if (!status.next().contains(to)) {
            throw new MailMoveRefusedException(status, to);
        }
        status = to;
    }
}
