package vn.camtay.mail;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.camtay.shared.identity.Roles;

/** What the dispatcher writes into the outbox, each step in a transaction of its own; SMTP happens between them. */
@Stateless
@DenyAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MailDispatchService {
    /** Mails taken at once by one dispatcher, and sent over one connection. */
    static final int BATCH = 20;

    private static final int EXPIRED_AT_ONCE = 200;

    @Inject
    OutgoingMailRepository mails;

    @Inject
    Clock clock;

    /** Puts back, or marks as uncertain, what a dispatcher that is gone had in hand. */
    @RolesAllowed(Roles.SYSTEM)
    public void settleExpired() {
        Instant now = clock.instant();
        for (OutgoingMail mail : mails.lockExpired(now, EXPIRED_AT_ONCE)) {
            mail.leaseRanOut(now);
            note(mail, "", now);
        }
    }

    /** Leases the mails whose time has come, at most {@value #BATCH}, to the owner. */
    @RolesAllowed(Roles.SYSTEM)
    public List<ClaimedMail> claim(String owner) {
        Instant now = clock.instant();
        List<OutgoingMail> due = mails.lockDue(now, BATCH);
        due.forEach(mail -> mail.claim(owner, now));
        return due.stream().map(OutgoingMail::claimed).toList();
    }

    /**
     * Notes that the text is about to go to the mail server.
     *
     * @return false when the mail is no longer the owner's: it must not be sent
     */
    @RolesAllowed(Roles.SYSTEM)
    public boolean handOver(long id, String owner, RenderedMail kept) {
        return mails.findForUpdate(id)
                .map(mail -> mail.handOver(owner, kept, clock.instant()))
                .orElse(false);
    }

    /** Notes what a try ended in, unless somebody else has the mail by now. */
    @RolesAllowed(Roles.SYSTEM)
    public void note(long id, String owner, SendOutcome outcome) {
        Instant now = clock.instant();
        mails.findForUpdate(id).filter(mail -> mail.isLeasedBy(owner)).ifPresent(mail -> {
            switch (outcome.kind()) {
                case SENT -> mail.sent(now);
                case FAILED -> mail.failed(outcome.answer(), false, now);
                case ADDRESS_REFUSED -> mail.failed(outcome.answer(), true, now);
                case UNCERTAIN -> {
                    if (mail.status() == MailStatus.UNCERTAIN) {
                        return;
                    }
                    mail.uncertain(outcome.answer(), now);
                }
            }
            note(mail, outcome.answer(), now);
        });
    }

    private void note(OutgoingMail mail, String answer, Instant now) {
        mails.addTry(new MailTry(mail.id(), mail.status(), answer, 0, now));
    }
}
