package vn.camtay.mail;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import vn.camtay.shared.identity.Roles;
import vn.camtay.shared.settings.Settings;

/** Puts mails into the outbox. */
@Stateless
@DenyAll
public class MailService {
    @Inject
    OutgoingMailRepository mails;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /**
     * Writes the mail into the outbox, in the caller's transaction: it goes out if and only if the fact is true. Open to
     * everybody, since a visitor's request for a new password sends one too; no page calls it.
     *
     * @return false when a mail with this key is there already: it is the same mail
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public boolean enqueue(MailDraft draft) {
        MailStatus status = draft.address() == null
                ? MailStatus.PAPER
                : DemoMails.making() ? MailStatus.SUPPRESSED : MailStatus.QUEUED;
        String subject = MailRenderer.subject(draft.template(), draft.language(), draft.model());
        return mails.addIfAbsent(draft, subject, status, clock.instant());
    }

    /**
     * Does the work, on this thread, with all its mails kept as "demo, never sent".
     *
     * @throws IllegalStateException unless demo data is on
     */
    @RolesAllowed(Roles.SYSTEM)
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public void demoOnly(Runnable work) {
        if (!settings.demo()) {
            throw new IllegalStateException("mails are held back only for demo data");
        }
        DemoMails.whileMaking(work);
    }
}
